import { emptyForm } from '../../../cloudfunctions/domain/form/checkForm';
import { decideSave, lineFrom } from '../../../cloudfunctions/domain/nomination/decideSave';
import { mostLines, type Desk } from '../../../cloudfunctions/domain/nomination/desk';
import { madeUpDesk } from '../madeUpDesk';

const empty = madeUpDesk();

const saving = (desk: Desk) => ({
  desk, nomination: null, baseRevision: 1, draftKey: null, tier: 'senior', route: 'district', form: emptyForm, unchanged: false,
  lacks: ['name'], now: '2024-12-05T09:00:00.000+08:00', idKey: null, nomineeKey: null,
}) as const;

const withLines = (count: number): Desk => {
  const first = decideSave(saving(empty));
  if (!first.ok) throw new Error(first.code);
  const line = lineFrom(first.value.nomination, ['name'], false);
  return { ...empty, lastLine: count, lines: Array.from({ length: count }, (_, n) => ({ ...line, nominationId: `2024.u.${n + 1}` })) };
};

test.each([
  [0, true],
  [mostLines - 1, true],
  [mostLines, false],
])('a desk with %i nominations takes another: %s', (count, taken) => {
  const decision = decideSave(saving(withLines(count)));
  expect(decision.ok ? decision.value.desk.lines.length : decision).toEqual(
    taken ? count + 1 : { ok: false, code: 'tooManyDrafts', facts: { most: mostLines } },
  );
});
