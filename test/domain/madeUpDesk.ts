import type { Desk, Line } from '../../cloudfunctions/domain/nomination/desk';

/** A desk that nothing stands on yet, not even its unit's approval. */
export const madeUpDesk = (more: Partial<Desk> = {}): Desk => ({
  _id: '2024|u',
  season: '2024',
  unitId: 'u',
  uscc: '91150203MA0K00001X',
  unitName: '鹿城第一机械厂',
  district: '150203',
  approvedAt: null,
  version: 1,
  lastLine: more.lines?.length ?? 0,
  headcounts: null,
  lines: [],
  receipts: [],
  submittedAt: null,
  statedPlaces: 0,
  papers: [],
  ...more,
});

/** A line with nothing missing, at its first revision, that its nominee has still to confirm. */
export const madeUpLine = (more: Partial<Line> = {}): Line => ({
  nominationId: '2024.u.1',
  draftKey: null,
  tier: 'senior',
  name: '王䶮',
  occupation: '焊工',
  level: 'seniorTechnician',
  revision: 1,
  confirmedRevision: 0,
  lacks: [],
  justified: false,
  state: 'awaitingConfirmation',
  receipt: null,
  due: null,
  ...more,
});
