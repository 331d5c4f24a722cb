import { emptyForm } from '../../../cloudfunctions/domain/form/checkForm';
import { decideSave, lineFrom } from '../../../cloudfunctions/domain/nomination/decideSave';
import { mostLines, type Desk } from '../../../cloudfunctions/domain/nomination/desk';
import { madeUpDesk } from '../madeUpDesk';
import { madeUpNomination } from '../madeUpNomination';

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

test.each<[name: string, held: string | null, idKey: string | null, kept: string | null, released: string | null]>([
  ['the same number', '2024|id', 'id', '2024|id', null],
  ['a number being typed anew', '2024|id', null, '2024|id', null],
  ['another number', '2024|id', 'other', null, '2024|id'],
  ['another number, the one that is claimed', '2024|other', 'other', '2024|other', null],
  ['another number with nothing claimed', null, 'other', null, null],
])('with %s', (_name, claimId, idKey, kept, released) => {
  const { desk, nomination } = madeUpNomination('returned');
  const decision = decideSave({ ...saving(desk), nomination: { ...nomination, claimId }, baseRevision: nomination.revision, idKey });
  expect(decision).toMatchObject({ ok: true, value: { nomination: { claimId: kept }, released } });
});
