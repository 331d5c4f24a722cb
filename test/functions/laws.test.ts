/** What holds for every action there is, also for those to come: who is kept out, and what no input may be. */
import type { Role } from '../../cloudfunctions/domain/terms';
import { describeActions, type ActionDescription } from '../../local/describeActions';
import { appointOthers, cast, type Known } from './cast';
import type { City, Reply } from './city';
import { sampleOf, texts, wrongsOf, type Schema, type Wrong } from './shapes';
import { cityWithUnit, district } from './units';

const knownRoles = Object.keys(cast) as Known[];

const ofDistrict: readonly Role[] = ['districtOfficer', 'districtTalentOffice'];
const ofCity: readonly Role[] = ['cityOfficer', 'cityTalentOffice'];

/** Whom a function is for, and the actions that are for others: written by hand, so that nobody is let in by an oversight. */
const usual: Readonly<Record<string, readonly Role[]>> = {
  account: ['unitContact', 'cityOfficer', 'admin'],
  unit: ['unitContact'],
  nominee: ['nominee'],
  review: [...ofDistrict, ...ofCity],
  expert: ofCity,
};
const others: Readonly<Record<string, readonly Role[]>> = {
  'account.home': ['public'],
  'account.privacy': ['public'],
  'account.me': ['public'],
  'account.bindPhone': ['public'],
  'account.acceptInvitation': ['nominee'],
  'account.recordGrants': ['nominee'],
  'account.handOver': ['unitContact', ...ofDistrict],
  'unit.explainQuota': ['public'],
  'unit.quotaGuide': ['public'],
  'unit.newRegistration': ['public'],
  'unit.formOptions': ['unitContact', 'public'],
  'unit.register': ['nominee'],
  'expert.pool': [...ofCity, 'discipline'],
  'expert.ties': [...ofCity, 'discipline'],
  'expert.declareTie': [...ofCity, 'discipline'],
  'expert.dismissTie': ['discipline'],
  'expert.panels': [...ofCity, 'discipline'],
  'expert.panel': [...ofCity, 'discipline'],
  'expert.commitNumber': [...ofCity, 'discipline'],
  'expert.openCommitment': [...ofCity, 'discipline'],
  'expert.restartDraw': ['discipline'],
  'expert.drawRecord': [...ofCity, 'discipline'],
  'expert.drawSalts': ['discipline'],
  'expert.decline': ['expert', 'discipline'],
  'expert.seats': ['expert'],
  'expert.signIn': ['expert'],
  'review.openUnit': ofDistrict,
  'review.approveUnit': ofDistrict,
  'review.declineUnit': ofDistrict,
  'review.remindUnits': ofDistrict,
  'review.meeting': ofCity,
  'review.onTheWay': ofCity,
  'review.openMeeting': ofCity,
  'review.candidates': ofCity,
  'review.decide': ofCity,
  'review.recordMeeting': ofCity,
  'review.freeze': ofCity,
  'review.supplement': ofCity,
  'review.evaluationRecord': ofCity,
  'review.districtList': ofDistrict,
  'review.rank': ofDistrict,
  'review.cut': ofDistrict,
  'review.uncut': ofDistrict,
  'review.cosign': ofDistrict,
  'review.forward': ofDistrict,
  'expert.cases': ['expert'],
  'expert.openCase': ['expert'],
  'expert.score': ['expert'],
  'expert.abstain': ['expert'],
  'expert.recuse': ['expert'],
};

let city: City;
let actions: readonly ActionDescription[];
/** What others may do. */
let grants: readonly string[];

beforeAll(async () => {
  const opened = await cityWithUnit();
  city = opened.city;
  await appointOthers(city);
  actions = await describeActions();
  grants = [`unitContact.${opened.unit.unitId}`, `districtOfficer.${district}`, 'cityOfficer', 'admin'];
});
afterAll(() => city.close());

const nameOf = (one: ActionDescription): string => `${one.function}.${one.action}`;

/** Tried one by one, so that what failed is named, with nothing written by any of them. */
async function forEvery(fits: (one: ActionDescription) => boolean, law: (one: ActionDescription) => Promise<readonly string[]>): Promise<void> {
  const broken: string[] = [];
  for (const one of actions.filter(fits)) {
    const before = city.everything();
    broken.push(...(await law(one)).map((how) => `${nameOf(one)}: ${how}`));
    if (city.everything() !== before) broken.push(`${nameOf(one)}: something was written`);
  }
  expect(broken).toEqual([]);
}

/** An input that is let through to the question who asks: where what must be said is not enough, with one thing more. */
async function shaped(one: ActionDescription): Promise<unknown> {
  const schema = one.input as Schema;
  for (const more of ['', ...Object.keys(schema.properties ?? {})]) {
    const turns = new Map<string, number>();
    for (const round of texts.keys()) {
      const input = sampleOf(schema, (path) => path === more, turns);
      const reply = await city.call(null, one.function, one.action, input);
      if (reply.ok || reply.code !== 'invalid') return input;
      for (const { field } of reply.fields ?? []) turns.set(field, round + 1);
    }
  }
  throw new Error(`no input for ${nameOf(one)}`);
}

test('every action is for those whom it is meant for', () => {
  const roles = (one: ActionDescription): readonly Role[] => others[nameOf(one)] ?? usual[one.function] ?? [];
  expect(actions.map((one) => [nameOf(one), [...one.roles].sort()])).toEqual(actions.map((one) => [nameOf(one), [...roles(one)].sort()]));
});

const isGuarded = (one: ActionDescription): boolean => !one.roles.includes('public');
const said = (reply: Reply): string => (reply.ok ? 'ok' : `${reply.code} ${reply.message}`);

test('whoever is not signed in is told so, with and without a WeChat account', () =>
  forEvery(isGuarded, async (one) => {
    const input = await shaped(one);
    const replies = await Promise.all([null, 'o-unbound'].map((openid) => city.call(openid, one.function, one.action, input)));
    return replies.map(said).filter((reply) => reply !== 'notSignedIn 还没有登录。请先用手机号登录');
  }));

test('every other role is kept out, and nobody takes on the grant of somebody else', () =>
  forEvery((one) => isGuarded(one) && !one.roles.includes('nominee'), async (one) => {
    const input = await shaped(one);
    const outside = knownRoles.filter((role) => !one.roles.includes(role));
    const asked = [...outside.map((role) => ({ role, as: undefined })), ...grants.map((as) => ({ role: 'nominee' as const, as }))];
    const replies = await Promise.all(
      asked.map(async ({ role, as }) => `${role} ${as ?? ''}: ${said(await city.call(cast[role], one.function, one.action, input, as))}`),
    );
    return replies.filter((reply) => !/: forbidden .*[一-鿿]/.test(reply));
  }));

/** What is amiss with the answer to a wrong input; null where it is refused as it should be. */
async function complaint(one: ActionDescription, openid: string, { path, json }: Wrong): Promise<string | null> {
  const body = `{"action":${JSON.stringify(one.action)},"input":${json}}`;
  const headers = { 'content-type': 'application/json', 'x-wx-openid': openid };
  const reply = (await (await fetch(`${city.cloud.url}/functions/${one.function}`, { method: 'POST', headers, body })).json()) as Reply;
  if (!reply.ok && reply.code === 'invalid') {
    const there = reply.fields?.some(({ field }) => field === path || field.startsWith(path === '' ? '' : `${path}.`));
    const inChinese = [reply, ...(reply.fields ?? [])].every(({ message }) => /[一-鿿]/.test(message));
    if (there && inChinese) return null;
  }
  return `at “${path}” ${json.length > 200 ? `${json.slice(0, 200)}…` : json} gets ${JSON.stringify(reply).slice(0, 300)}`;
}

test('whatever is of the wrong shape, anywhere in an input, is refused with its place', () =>
  forEvery(() => true, async (one) => {
    const openid = cast[knownRoles.find((role) => one.roles.includes(role)) ?? 'nominee'];
    const schema = one.input as Schema;
    const wrongs = wrongsOf(schema, sampleOf(schema, () => true));
    const complaints: (string | null)[] = [];
    for (let at = 0; at < wrongs.length; at += 8) {
      complaints.push(...(await Promise.all(wrongs.slice(at, at + 8).map((wrong) => complaint(one, openid, wrong)))));
    }
    return complaints.filter((said) => said !== null);
  }), 180_000);
