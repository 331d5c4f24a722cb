import type { Invitation } from '../../cloudfunctions/domain/account/person';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { inviteFirstAdministrator } from '../../local/bootstrapAdministrator';
import { accepts, grantsOf, invited, ledgerOf, meOf, outcome, refusedWith } from './accountActs';
import { administrator, type City } from './city';
import { cityOfficer, registered, staffedCity } from './units';

let city: City;
const morning = '2024-12-05T09:00:00.000+08:00';

beforeAll(async () => {
  city = await staffedCity(morning);
});
afterAll(() => city.close());

const expert = (phone: string) => invited(city, administrator, { role: 'expert', phone });

test('the first administrator is made once', async () => {
  const before = city.everything();
  expect(await inviteFirstAdministrator(morning)).toEqual({ ok: false, code: 'alreadyAdministered', facts: {} });
  expect(city.everything()).toBe(before);
});

test('an invitation is a code to read out and the moment until which it is good', async () => {
  city.at(morning);
  const input = { role: 'expert', phone: ' +86 137-0000-0300 ', name: '苏和' };
  const view = await city.get<{ code: string }>(administrator, 'account', 'invite', input);
  expect(view).toEqual({ code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{10}$/) as string, expiresText: '12月12日（周四）09:00' });
  expect(city.everything()).not.toContain(view.code);
  expect(city.everything()).not.toContain('13700000300');
});

test('the invited phone takes the role with the code, in small letters too, under the name it was invited by', async () => {
  const code = await expert('13700000301');
  await city.signIn('o-e1', '13700000301');
  const reply = await accepts(city, 'o-e1', ` ${code.toLowerCase()} `);
  const me = { signedIn: true, name: '苏和', phone: '137****0301', grants: [{ id: 'expert', role: 'expert', roleName: '评审专家', place: '包头市' }] };
  expect(reply).toEqual({ ok: true, data: me });
  expect(await meOf(city, 'o-e1')).toEqual(me);
});

test('a code typed in full-width letters, or in groups as it was read out, is the same code', async () => {
  const code = await expert('13700000311');
  await city.signIn('o-e11', '13700000311');
  const wide = [...code].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');
  expect(outcome(await accepts(city, 'o-e11', wide))).toBe('ok');
  expect(outcome(await accepts(city, 'o-e11', `${code.slice(0, 5)} ${code.slice(5)}`))).toBe('ok');
});

test('the same person with the same code again is recognised and nothing changes, even after the role was ended', async () => {
  const code = await expert('13700000302');
  await city.signIn('o-e2', '13700000302');
  const first = await accepts(city, 'o-e2', code);
  const kept = (): unknown => [city.documents('people'), city.documents('offices'), city.documents('events')];
  const before = kept();
  expect(await accepts(city, 'o-e2', code)).toEqual(first);
  expect(kept()).toEqual(before);
  const personId = personIdOf('13700000302');
  await city.get(administrator, 'account', 'revokeRole', { personId, role: 'expert' });
  expect(await accepts(city, 'o-e2', code)).toMatchObject({ ok: true, data: { grants: [] } });
});

test('a code works for the invited phone only', async () => {
  const code = await expert('13700000303');
  await city.signIn('o-thief', '13700000304');
  expect(await accepts(city, 'o-thief', code)).toEqual({ ok: false, code: 'codeInvalid', message: '邀请码不对。请照原样再输一次' });
  await city.signIn('o-e3', '13700000303');
  expect(outcome(await accepts(city, 'o-e3', code))).toBe('ok');
  expect(outcome(await accepts(city, 'o-thief', code))).toBe('codeInvalid');
  expect(await grantsOf(city, 'o-thief')).toEqual([]);
});

test.each([
  ['a little before seven days are over', -5000, 'ok'],
  ['a millisecond after', 1, 'codeExpired'],
])('a code, %s', async (_when, milliseconds, answer) => {
  city.at(morning);
  const phone = answer === 'ok' ? '13700000305' : '13700000306';
  await city.signIn(`o-${phone}`, phone);
  const code = await expert(phone);
  const made = city.documents<Invitation>('invitations').find(({ personId }) => personId === personIdOf(phone));
  city.at(new Date(Date.parse(made?.expiresAt ?? '') + milliseconds).toISOString());
  const reply = await accepts(city, `o-${phone}`, code);
  expect(outcome(reply)).toBe(answer);
  if (!reply.ok) expect(reply.message).toBe('邀请码 12月12日 09:00 已过期。请对方再发一个');
});

test('an eleventh try within an hour is refused, with the right code too; after it the code works', async () => {
  city.at('2024-12-06T09:00:00.000+08:00');
  await city.signIn('o-e7', '13700000307');
  const code = await expert('13700000307');
  for (let n = 0; n < 10; n += 1) expect(outcome(await accepts(city, 'o-e7', `WRONG${n}`))).toBe('codeInvalid');
  const before = city.everything();
  const reply = await accepts(city, 'o-e7', code);
  expect(reply).toEqual({ ok: false, code: 'tooManyAttempts', message: '试的次数太多。请 12月6日 10:00 以后再试' });
  expect(city.everything()).toBe(before);
  await city.signIn('o-e8', '13700000308');
  expect(outcome(await accepts(city, 'o-e8', 'WRONG0'))).toBe('codeInvalid');
  city.at('2024-12-06T10:00:10.000+08:00');
  expect(outcome(await accepts(city, 'o-e7', code))).toBe('ok');
});

test('one code accepted twice at once makes one member', async () => {
  await city.signIn('o-e9', '13700000309');
  const code = await expert('13700000309');
  const replies = await Promise.all([accepts(city, 'o-e9', code), accepts(city, 'o-e9', code)]);
  expect(replies.map(outcome)).toEqual(['ok', 'ok']);
  expect(await grantsOf(city, 'o-e9')).toEqual(['expert']);
  expect(ledgerOf(city, '13700000309')).toHaveLength(1);
});

test('whoever has no phone bound accepts nothing', async () => {
  const code = await expert('13700000310');
  for (const openid of [null, 'o-unbound'])
    await refusedWith(city, 'notSignedIn', () => city.call(openid, 'account', 'acceptInvitation', { code }));
});

test('an invitation ends with the role of whoever made it', async () => {
  await city.appoint('o-c2', '13700000311', 'cityOfficer');
  const code = await invited(city, 'o-c2', { role: 'expert', phone: '13700000312' });
  await city.get(administrator, 'account', 'revokeRole', { personId: personIdOf('13700000311'), role: 'cityOfficer' });
  await city.signIn('o-e12', '13700000312');
  expect(await accepts(city, 'o-e12', code)).toEqual({ ok: false, code: 'codeExpired', message: '邀请码已过期。请对方再发一个' });
  expect(await grantsOf(city, 'o-e12')).toEqual([]);
  expect(outcome(await accepts(city, 'o-e12', await invited(city, cityOfficer, { role: 'expert', phone: '13700000312' })))).toBe('ok');
});

test('a granted role stands in the ledger, without phone or code', async () => {
  const unit = await registered(city, 1);
  const code = await invited(city, unit.openid, { role: 'unitContact', phone: '13700000313' });
  await city.signIn('o-second', '13700000313');
  await accepts(city, 'o-second', code);
  const personId = personIdOf('13700000313');
  expect(ledgerOf(city, '13700000313')).toEqual([
    {
      _id: `person|${personId}|000001`,
      aggregate: `person|${personId}`,
      seq: 1,
      type: 'roleGranted',
      at: expect.stringMatching(/^2024-12-06T10:00/) as string,
      actor: { personId, role: 'unitContact' },
      facts: { grant: `unitContact.${unit.unitId}`, invitedBy: personIdOf('13800000001'), replaces: 'nobody' },
    },
  ]);
  expect(JSON.stringify(city.documents('events'))).not.toMatch(new RegExp(`1[3-9]\\d{9}|${code}`));
});
