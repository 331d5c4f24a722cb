/**
 * How often each action asks the database, beside the least it could: one read of the caller, one of each document that the
 * answer rests on, one write of each document that changes, and start and commit where a limit is decided.
 */
import { desks, units } from '../../cloudfunctions/platform/database/collections';
import { main as account } from '../../cloudfunctions/account';
import { main as nominee } from '../../cloudfunctions/nominee';
import { main as review } from '../../cloudfunctions/review';
import { main as unit } from '../../cloudfunctions/unit';
import { completeForm } from '../domain/madeUpForm';
import type { Figure } from './figure';
import { approvedUnit, confirmedDesk } from './madeUp';
import { accounts, contactAccount, contextOf, type World } from './world';

const functions = { account, nominee, review, unit };
const ownUnit = '91150203MA7K2Q4T0J.11111111';

interface Call {
  readonly name: keyof typeof functions;
  readonly action: string;
  readonly when?: string;
  readonly input: object;
  readonly openid: string;
  readonly least: number;
  /** What the least is made of. */
  readonly beside: string;
}

const asContact = (action: string, input: object, least: number, beside: string): Call => ({ name: 'unit', action, input, openid: 'caller', least, beside });

/** What the desk of three states already, so that its stamped statement still vouches for it. */
const stated = { asOf: '2024-11-30', technician: 60, seniorTechnician: 0, specialTechnician: 0, chiefTechnician: 0 };

const calls: readonly Call[] = [
  { name: 'unit', action: 'explainQuota', input: { level: 'technician', headcount: 100 }, openid: 'caller', least: 1, beside: 'season' },
  { name: 'account', action: 'home', input: {}, openid: 'caller', least: 1, beside: 'season' },
  { name: 'account', action: 'me', input: {}, openid: 'caller', least: 2, beside: 'caller, season' },
  asContact('workspace', {}, 4, 'caller, season, unit, desk'),
  asContact('documents', {}, 4, 'caller, season, unit, desk'),
  asContact('checkSubmit', { route: 'district' }, 3, 'caller, season, desk'),
  asContact('saveNominee', { tier: 'senior', form: completeForm }, 9, 'caller; start, desk, season, nomination, form, desk, event, commit'),
  asContact('headcounts', {}, 3, 'caller, season, desk'),
  asContact('declareHeadcounts', stated, 7, 'caller; start, desk, season, desk, event, commit'),
  { ...asContact('declareHeadcounts', { ...stated, technician: 1 }, 8, "caller; start, desk, season, desk, event, the statement's end, commit"), when: 'with other numbers' },
  { name: 'nominee', action: 'status', input: {}, openid: 'caller', least: 3, beside: 'caller, season, nominations' },
  { name: 'review', action: 'queue', input: { stage: 'firstReview' }, openid: '150202', least: 3, beside: 'caller, season, nominations' },
];

interface Reply { readonly ok: boolean }

async function measure(world: World, { name, action, when, input, openid, least, beside }: Call): Promise<Figure> {
  let reply: Reply = { ok: false };
  const measured = await world.counted(async () => {
    reply = (await functions[name]({ action, input }, contextOf(openid))) as Reply;
  });
  if (!reply.ok) throw new Error(`${name}.${action}: ${JSON.stringify(reply)}`);
  const asked = Object.values(measured.calls).reduce((sum, count) => sum + count, 0);
  return { name: `${name}.${action}${when ? ` ${when}` : ''}: database calls`, measured: asked, limit: least, unit: 'calls', beside };
}

export async function databaseCalls(world: World): Promise<Figure[]> {
  await world.fill(accounts, [contactAccount('caller', ownUnit)]);
  await world.fill(units, [approvedUnit(ownUnit)]);
  await world.fill(desks, [confirmedDesk(3, ownUnit)]);
  const figures: Figure[] = [];
  for (const call of calls) figures.push(await measure(world, call));
  return figures;
}
