import { decideHeadcounts } from '../../../cloudfunctions/domain/quota/decideHeadcounts';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { madeUpDesk } from '../madeUpDesk';

const now = '2024-12-05T09:00:00.000+08:00';
const counted = { asOf: '2024-12-01', technician: 10, seniorTechnician: 20, specialTechnician: 0, chiefTechnician: 0 };
const desk = madeUpDesk({ version: 4, headcounts: { ...counted, statementFileId: 'old', declaredAt: now } });

const declared = (more: object, statementFileId: string | null, version: number | null) =>
  decideHeadcounts({ season: season2024, desk, counted: { ...counted, ...more }, statementFileId, version, now });

test.each([
  ['the same again, whatever was looked at', {}, 'old', 3, null],
  ['the same with a new statement', {}, 'new', 4, 'new'],
  ['the same with none', {}, null, 4, 'old'],
  ['other numbers with none', { technician: 11 }, null, 4, undefined],
  ['another day with the old statement', { asOf: '2024-12-02' }, 'old', 4, 'old'],
] as const)('%s', (_name, more, statement, version, kept) => {
  const decision = declared(more, statement, version);
  if (!decision.ok) throw new Error(decision.code);
  if (kept === null) expect(decision.value).toBeNull();
  else expect(decision.value?.desk.headcounts?.statementFileId).toBe(kept ?? null);
});

test.each([
  ['new numbers on an old look', { technician: 11 }, 3, 'stale'],
  ['numbers of tomorrow', { asOf: '2024-12-06' }, 4, 'invalid'],
  ['numbers of no day', { asOf: '2024-02-30' }, 4, 'invalid'],
] as const)('%s are refused', (_name, more, version, code) => {
  expect(declared(more, 'old', version)).toMatchObject({ ok: false, code });
});
