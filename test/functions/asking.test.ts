/** Whichever way a form comes before its nominee, they are asked; whom no message reaches stands in the unit's list to phone. */
import type { Notice } from '../../cloudfunctions/domain/ledger/event';
import { outbox } from '../../cloudfunctions/platform/database/collections';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import type { ImportSummaryView } from '../../cloudfunctions/unit/import/views';
import type { PhoneListView } from '../../cloudfunctions/unit/nominees/phoneViews';
import type { City } from './city';
import { confirmOnPaper, found, lineAt, nominationOf, signs } from './lives';
import { sent, tableOf, worker } from './sheets';
import {
  confirmed,
  declare,
  districtOfficer,
  goodForm,
  nomineePhone,
  registered,
  scan,
  staffedCity,
  submitted,
  written,
  type TestNominee,
  type TestUnit,
} from './units';


let city: City;
let unit: TestUnit;
let n = 0;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());
beforeEach(async () => {
  n += 1;
  unit = await registered(city, n);
  await declare(city, unit, 0, 200);
});

const phoneList = (): Promise<PhoneListView> => city.get<PhoneListView>(unit.openid, 'unit', 'toPhone', {});
const noticesAbout = ({ nominationId }: Pick<TestNominee, 'nominationId'>): readonly Notice[] =>
  city.documents<Notice>('outbox').filter(({ about }) => about?.nominationId === nominationId);
const unitDoes = <T = unknown>(action: string, input: object): Promise<T> => city.get<T>(unit.openid, 'unit', action, input);
const save = ({ nominationId, n: person }: TestNominee, revision: number, more: object): Promise<unknown> =>
  unitDoes('saveNominee', { nominationId, revision, tier: 'senior', form: { ...goodForm(person), ...more } });
const phones = ({ nominationId }: TestNominee): Promise<unknown> => unitDoes('phoned', { nominationId });

async function attaches({ nominationId }: TestNominee): Promise<void> {
  await unitDoes('attach', { nominationId, slot: 'levelCertificate', fileId: await scan(city, unit, 'levelCertificate') });
}

/** Confirmed, submitted and sent back, with a call noted that was about the time before. */
async function returned(field: string): Promise<TestNominee> {
  const nominee = await written(city, unit, n);
  await phones(nominee);
  await signs(city, unit, nominee);
  await confirmOnPaper(city, unit, nominee);
  await submitted(city, unit);
  const { nominationId } = nominee;
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field, text: '看不清' }] });
  return nominee;
}

async function byImport(): Promise<TestNominee> {
  const fileId = await sent(city, unit, await tableOf([worker(n)]));
  const { rows } = await unitDoes<ImportSummaryView>('importSummary', { fileId });
  const nominee = { openid: `o-nominee-${n}`, nominationId: rows[0]?.nominationId ?? '', n, name: '巴图·乌恩' };
  await attaches(nominee);
  await save(nominee, 1, {});
  return nominee;
}

async function byAnswer(): Promise<TestNominee> {
  const nominee = await written(city, unit, n);
  await phones(nominee);
  await found(city, nominee);
  const { openid, nominationId } = nominee;
  await city.get(openid, 'nominee', 'dispute', { nominationId, field: 'position', remark: '不是这个岗位' });
  await unitDoes('answerDispute', { nominationId, field: 'position', text: '以劳动合同为准' });
  return nominee;
}

async function byCorrectedPhone(): Promise<TestNominee> {
  const nominee = await written(city, unit, n);
  await phones(nominee);
  await unitDoes('correctPhone', { nominationId: nominee.nominationId, phone: `1390000${1000 + n}`, reason: '写错一位' });
  return nominee;
}

async function byVoidedPaper(): Promise<TestNominee> {
  const nominee = await written(city, unit, n);
  await phones(nominee);
  await signs(city, unit, nominee);
  await confirmOnPaper(city, unit, nominee);
  const { nominationId } = nominee;
  await unitDoes('detach', { nominationId, fileId: nominationOf(city, nominee).papers.at(-1)?.fileId });
  return nominee;
}

async function byNewRevision(): Promise<TestNominee> {
  const nominee = await confirmed(city, unit, n);
  await save(nominee, 1, { position: '班长' });
  return nominee;
}

async function byCorrection(): Promise<TestNominee> {
  const nominee = await returned('position');
  await save(nominee, 1, { position: '班长' });
  return nominee;
}

async function byCorrectedPaper(): Promise<TestNominee> {
  const nominee = await returned('levelCertificate');
  await attaches(nominee);
  return nominee;
}

const ways: readonly (readonly [string, () => Promise<TestNominee>])[] = [
  ['its last paper is attached', () => written(city, unit, n)],
  ['an imported draft is completed', byImport],
  ['its phone is corrected', byCorrectedPhone],
  ['the last doubt is answered', byAnswer],
  ['the scan of what was signed is taken away', byVoidedPaper],
  ['a confirmed form is changed', byNewRevision],
  ['a returned form is corrected', byCorrection],
  ['a returned form gets its paper', byCorrectedPaper],
];

test.each(ways)('when %s its nominee is asked, and to be phoned where no message arrives', async (_way, come) => {
  const nominee = await come();
  expect(lineAt(city, unit, nominee).state).toBe('awaitingConfirmation');
  const { nomineeKey, revision } = nominationOf(city, nominee);
  expect(noticesAbout(nominee).at(-1)).toMatchObject({
    template: 'confirmRequested',
    to: { personId: nomineeKey },
    about: { desk: `2024|${unit.unitId}`, nominationId: nominee.nominationId, revision },
  });
  expect(await phoneList()).toMatchObject({ waiting: 1, underway: 1, toPhone: 0, phoned: 0 });
  await city.round('deliver');
  const list = await phoneList();
  expect(list).toMatchObject({ waiting: 1, toPhone: 1, phoned: 0 });
  expect(list.rows.map(({ nominationId }) => nominationId)).toEqual([nominee.nominationId]);
  await phones(nominee);
  expect(await phoneList()).toMatchObject({ toPhone: 0, phoned: 1 });
});

test('a form saved at a pause is the same ask: whom no message reached stays to be phoned, who was phoned is not phoned again', async () => {
  const nominee = await written(city, unit, n);
  await city.round('deliver');
  await save(nominee, 1, { position: '班长' });
  expect(await phoneList()).toMatchObject({ underway: 0, toPhone: 1 });
  await phones(nominee);
  await save(nominee, 2, { position: '工段长' });
  expect(await phoneList()).toMatchObject({ toPhone: 0, phoned: 1 });
});

test('a phone corrected while a reviewer had the form is the one to call: a form that its papers complete takes it over', async () => {
  const nominee = await returned('levelCertificate');
  const { nominationId } = nominee;
  await city.round('deliver');
  await attaches(nominee);
  await confirmOnPaper(city, unit, nominee);
  await submitted(city, unit);
  const phone = '13900007777';
  await unitDoes('correctPhone', { nominationId, phone, reason: '换了号码' });
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field: 'levelCertificate', text: '还是看不清' }] });
  await attaches(nominee);
  await city.round('deliver');
  expect(nominationOf(city, nominee).revision).toBe(2);
  expect((await phoneList()).rows.map((row) => [row.nominationId, row.phone])).toEqual([[nominationId, phone]]);
});

test('what became of a notice to the wrong phone says nothing of the right one', async () => {
  const nominee = await written(city, unit, n);
  const [toWrong] = noticesAbout(nominee);
  await updateWhere(outbox, { _id: toWrong?._id }, { state: 'sending', claimedAt: '2024-12-05T08:00:00.000+08:00' });
  await unitDoes('correctPhone', { nominationId: nominee.nominationId, phone: '13900008888', reason: '写错一位' });
  await updateWhere(outbox, { 'about.nominationId': nominee.nominationId, state: 'waiting' }, { state: 'sending' });
  await city.round('deliver');
  expect(await phoneList()).toMatchObject({ underway: 1, toPhone: 0 });
});

const died = { why: 'died', on: '2024-12-04' };
const overtaken: readonly (readonly [string, (nominee: TestNominee) => Promise<unknown>, number])[] = [
  ['the person has died', ({ nominationId }) => unitDoes('end', { nominationId, ...died }), 0],
  ['the form was taken back', ({ nominationId }) => unitDoes('withdraw', { nominationId }), 0],
  ['the phone was a wrong one', ({ nominationId }) => unitDoes('correctPhone', { nominationId, phone: '13900009999', reason: '写错一位' }), 0],
  ['nothing happened', () => Promise.resolve(), 1],
];

test.each(overtaken)('of a notice that still waits when %s', async (_what, happens, messages) => {
  const nominee = await written(city, unit, n);
  await city.signIn(nominee.openid, nomineePhone(n));
  await city.allowNotice(nominee.openid);
  await unitDoes('remind', {});
  await happens(nominee);
  await city.round('deliver');
  expect(await city.arrived(nominee.openid)).toHaveLength(messages);
  const { nomineeKey } = nominationOf(city, nominee);
  const toOthers = noticesAbout(nominee).filter(({ to }) => to.kind === 'person' && to.personId !== nomineeKey);
  expect(toOthers.map(({ state, deliveries }) => [state, deliveries])).toEqual(toOthers.map(() => ['dropped', undefined]));
});
