import { newBallot, withMark, type Ballot } from '../../../cloudfunctions/domain/evaluation/ballot';
import type { Panel, PanelCase, Seat } from '../../../cloudfunctions/domain/evaluation/panel';

export const at = '2024-12-28T09:00:00.000+08:00';

export const seat = (n: number, more: Partial<Seat> = {}): Seat => ({
  seat: n,
  expertId: `e${n}`,
  stratum: 'enterprise',
  state: 'signedIn',
  insteadOf: null,
  reason: '',
  at,
  ...more,
});

export const panelCase = (caseId: string, recused: readonly string[] = []): PanelCase => ({
  caseId,
  unitId: 'u1',
  uscc: '91150203MA7K2Q4T0J',
  unitName: '鹿城机械厂',
  name: '王䶮',
  occupation: '焊工',
  field: 'machinery',
  recused,
});

/** Seven experts who have signed in and score two cases. */
export const madeUpPanel = (more: Partial<Panel> = {}): Panel => ({
  _id: '2024.p1',
  season: '2024',
  number: 1,
  tier: 'senior',
  fields: ['machinery'],
  chairs: { enterprise: 7 },
  day: '2024-12-28',
  state: 'scoring',
  cases: [panelCase('c1'), panelCase('c2')],
  seats: [1, 2, 3, 4, 5, 6, 7].map((n) => seat(n)),
  closedAt: null,
  reopenings: [],
  spread: true,
  version: 9,
  ...more,
});

/** Ballots by expert; a number is the total of a sheet that was handed in. */
export const ballotsOf = (said: Readonly<Record<string, Readonly<Record<string, number | 'abstained' | 'draft'>>>>): Ballot[] =>
  Object.entries(said).map(([expertId, marks]) =>
    Object.entries(marks).reduce(
      (ballot, [caseId, mark]) =>
        withMark(ballot, typeof mark === 'number' ? { caseId, state: 'final', total: mark } : { caseId, state: mark, total: null }),
      newBallot(madeUpPanel(), expertId),
    ),
  );
