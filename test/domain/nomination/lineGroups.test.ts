import fc from 'fast-check';
import type { Line } from '../../../cloudfunctions/domain/nomination/desk';
import { countLines, groupOf, lineGroups, pageOf, sift, type Sieve } from '../../../cloudfunctions/domain/nomination/lineGroups';
import { nominationStates } from '../../../cloudfunctions/domain/nomination/states';
import { tiers } from '../../../cloudfunctions/domain/terms';

const line = (n: number, more: Partial<Line> = {}): Line => ({
  nominationId: `2024.unit.${n}`, draftKey: null, tier: 'excellent', name: `某人${n}`, occupation: '焊工', level: 'technician', revision: 1,
  confirmedRevision: 0, lacks: [], justified: false, state: 'draft', receipt: null, due: null, ...more,
});

const anyLines = fc.array(
  fc.record({
    state: fc.constantFrom(...nominationStates),
    tier: fc.constantFrom(...tiers),
    lacks: fc.uniqueArray(fc.constantFrom('phone', 'levelCertificate', 'name')),
  }),
  { maxLength: 40 },
).map((all) => all.map((more, n) => line(n + 1, more)));

test('every state belongs to one group, and the groups to nothing else', () => {
  expect(new Set(nominationStates.map((state) => groupOf({ state })))).toEqual(new Set(lineGroups));
});

test('the groups make up all lines, and so do the tiers; each is what its sieve lets through', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const counts = countLines(lines);
      expect(counts.groups.reduce((sum, { lines: own }) => sum + own.length, 0)).toBe(lines.length);
      expect(counts.tiers.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
      for (const { group, lines: own } of counts.groups) expect(sift(lines, { group })).toEqual(own);
      for (const { tier, count } of counts.tiers) expect(sift(lines, { tier })).toHaveLength(count);
      for (const { item, count } of counts.lacking) expect(sift(lines, { lacks: item })).toHaveLength(count);
    }),
  );
});

test('what can no longer be written on lacks nothing', () => {
  const lines = [line(1, { state: 'withdrawn', lacks: ['phone'] }), line(2, { lacks: ['phone'] })];
  expect(countLines(lines).lacking).toEqual([{ item: 'phone', count: 1 }]);
});

const walk = (lines: () => readonly Line[], sieve: Sieve, most: number, between: () => void): string[] => {
  const seen: string[] = [];
  for (let cursor: string | undefined; ; between()) {
    const page = pageOf(lines(), sieve, cursor, most);
    if (!page) throw new Error('a cursor that was given out is known');
    seen.push(...page.rows.map(({ nominationId }) => nominationId));
    if (page.nextCursor === null) return seen;
    cursor = page.nextCursor;
  }
};

test('pages show each line once, whatever is added and changed between them', () => {
  fc.assert(
    fc.property(anyLines, fc.integer({ min: 1, max: 7 }), fc.nat({ max: 3 }), (first, most, more) => {
      let lines: readonly Line[] = first;
      const seen = walk(() => lines, {}, most, () => {
        const added = Array.from({ length: lines.length > 100 ? 0 : more }, (_, n) => line(lines.length + n + 1));
        lines = [...lines.map((one) => ({ ...one, state: 'confirmed' as const })), ...added];
      });
      expect(seen).toEqual(lines.map(({ nominationId }) => nominationId));
    }),
  );
});

test('a line that no longer fits still says where its page ended', () => {
  const lines = Array.from({ length: 5 }, (_, n) => line(n + 1));
  const first = pageOf(lines, { group: 'incomplete' }, undefined, 2);
  const changed = lines.map((one) => (one.nominationId === first?.nextCursor ? { ...one, state: 'withdrawn' as const } : one));
  expect(pageOf(changed, { group: 'incomplete' }, first?.nextCursor ?? '', 2)?.rows.map(({ nominationId }) => nominationId)).toEqual([
    '2024.unit.3',
    '2024.unit.4',
  ]);
  expect(pageOf(lines, {}, '2024.other.1', 2)).toBeNull();
});

test.each([
  ['巴图·乌恩', '巴图•', true],
  ['巴图·乌恩', '图·乌', true],
  ['巴图·乌恩', '图 ・ 乌', true],
  ['王䶮', '䶮', true],
  ['李𬭳', '𬭳', true],
  ['李四', '王', false],
])('%s is found by “%s”: %s', (name, search, found) => {
  expect(sift([line(1, { name })], { search })).toHaveLength(found ? 1 : 0);
});

test('an occupation is found as well, full-width letters or not', () => {
  expect(sift([line(1, { occupation: '数控车工（ＣＮＣ）' })], { search: 'cnc' })).toHaveLength(1);
});
