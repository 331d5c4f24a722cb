/** Experts sign in on the day and score, all of them or the first few. */
import { season2024 } from '../../../../cloudfunctions/domain/season/2024';
import { actingAs, visit, type Filling } from '../acting';
import { listIn, textIn, type Visitor } from '../visitor';

const criteria = season2024.evaluation.criteria.value;

/** From here to there nobody is better than the other, so that a meeting has a tie to decide. */
const tied = { from: 9, to: 11 };

/** What the expert of a chair gives the n-th case: they differ a little, and the order stays. */
function scoresOf(at: number, seat: number): Readonly<Record<string, number>> {
  const place = at >= tied.from && at <= tied.to ? tied.from : at;
  return Object.fromEntries(criteria.map(({ id }, criterion) => [id, Math.max(40, 96 - 2 * place - ((seat + criterion) % 3))]));
}

async function score(expert: Visitor, caseIds: readonly string[], seat: number): Promise<void> {
  for (const [at, caseId] of caseIds.entries())
    await expert.ask('expert.score', { caseId, version: 0, scores: scoresOf(at, seat), state: 'final' }, ['stale', 'sheetHandedIn']);
}

/** Who has a chair signs in; the first `scoring` of them hand in a sheet for everybody. */
export async function scorePanel(filling: Filling, panelId: string, scoring = Infinity): Promise<void> {
  const panel = await actingAs(filling, 'cityOfficer').ask('expert.panel', { panelId });
  const caseIds = listIn(panel, 'cases').map((one) => textIn(one, 'caseId'));
  let seat = 0;
  for (const member of filling.city.staff.filter(({ role }) => role === 'expert')) {
    const expert = visit(filling, member);
    const own = listIn(await expert.ask('expert.seats', {}), 'items').find((one) => one.panelId === panelId);
    if (!own) continue;
    if (own.canSignIn === true) await expert.ask('expert.signIn', { panelId });
    if (seat < scoring) await score(expert, caseIds, seat);
    seat += 1;
  }
}
