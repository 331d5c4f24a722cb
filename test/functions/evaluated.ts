/** Closed panels with their sheets and their record, put in directly: a test of the meeting begins where the evaluation ended. */
import { sheetId, type Sheet } from '../../cloudfunctions/domain/evaluation/sheet';
import type { Panel } from '../../cloudfunctions/domain/evaluation/panel';
import type { LedgerEvent } from '../../cloudfunctions/domain/ledger/event';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import type { Tier } from '../../cloudfunctions/domain/terms';
import { desks, events, nominations, panels, sheets, type Collection, type Document } from '../../cloudfunctions/platform/database/collections';
import { db } from '../../cloudfunctions/platform/database/connect';
import { madeUpDesk } from '../domain/madeUpDesk';
import { madeUpNomination } from '../domain/madeUpNomination';

const at = '2024-12-27T17:00:00.000+08:00';
const experts = [1, 2, 3, 4, 5, 6, 7];
const actor = { personId: 'somebody', role: 'expert' };

async function fill<T extends Document>({ name }: Collection<T>, documents: readonly T[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 1000) await db().collection(name).add(documents.slice(from, from + 1000));
}

export const caseId = (tier: Tier, n: number): string => `2024.u-${tier}.${n}`;

const expertId = (tier: Tier, n: number): string => `expert-${tier}-${n}`;

const scoresOf = (score: number): Readonly<Record<string, number>> =>
  Object.fromEntries(season2024.evaluation.criteria.value.map(({ id }) => [id, score]));

const nominationOf = (tier: Tier, n: number): Nomination => ({
  ...madeUpNomination('deciding').nomination,
  _id: caseId(tier, n),
  tier,
  unitId: `u-${tier}`,
  unitName: `鹿城${n}厂`,
  name: n === 1 ? '巴图·𬭳䶮' : `王䶮${n}`,
  occupation: '焊工',
  reviewer: 'city',
});

const panelOf = (tier: Tier, number: number, count: number): Panel => ({
  _id: `2024.p${number}`,
  season: '2024',
  number,
  tier,
  fields: ['machinery'],
  chairs: { enterprise: experts.length },
  day: '2024-12-27',
  state: 'closed',
  cases: Array.from({ length: count }, (_, index) => ({
    caseId: caseId(tier, index + 1), unitId: `u-${tier}`, uscc: '', unitName: '', name: '', occupation: '', field: 'machinery', recused: [],
  })),
  seats: experts.map((seat) => ({ seat, expertId: expertId(tier, seat), stratum: 'enterprise', state: 'signedIn', insteadOf: null, reason: '', at })),
  closedAt: at,
  reopenings: [],
  spread: true,
  version: 9,
});

const sheetOf = (panel: Panel, n: number, score: number, seat: number): Sheet => ({
  _id: sheetId(caseId(panel.tier, n), expertId(panel.tier, seat)),
  season: '2024',
  panelId: panel._id,
  caseId: caseId(panel.tier, n),
  expertId: expertId(panel.tier, seat),
  state: 'final',
  scores: scoresOf(score),
  comment: '',
  savedAt: at,
  version: 2,
});

const eventOf = ({ _id, panelId, caseId: of, scores, version }: Sheet, seat: number): LedgerEvent => ({
  _id: `sheet|${_id}|${String(version).padStart(6, '0')}`,
  aggregate: `sheet|${_id}`,
  seq: version,
  type: 'scored',
  at,
  actor,
  facts: { panelId, caseId: of, seat, scores },
});

const closedEvent = ({ _id, tier, version, cases }: Panel): LedgerEvent => ({
  _id: `panel|${_id}|${String(version).padStart(6, '0')}`,
  aggregate: `panel|${_id}`,
  seq: version,
  type: 'closed',
  at,
  actor,
  facts: { panelId: _id, tier, cases: cases.map((one) => ({ caseId: one.caseId, tier, seats: experts })) },
});

/** People of a tier by the points that all seven experts give them, best first or not. */
export async function evaluatedTier(tier: Tier, number: number, scores: readonly number[]): Promise<void> {
  const panel = panelOf(tier, number, scores.length);
  const written = scores.flatMap((score, index) => experts.map((seat) => ({ seat, sheet: sheetOf(panel, index + 1, score, seat) })));
  await fill(nominations, scores.map((_, index) => nominationOf(tier, index + 1)));
  await fill(desks, [madeUpDesk({ _id: `2024|u-${tier}`, unitId: `u-${tier}` })]);
  await fill(panels, [panel]);
  await fill(sheets, written.map(({ sheet }) => sheet));
  await fill(events, [...written.map(({ sheet, seat }) => eventOf(sheet, seat)), closedEvent(panel)]);
}

/** So many people with points that all differ. */
export const apart = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => 99 - index);
