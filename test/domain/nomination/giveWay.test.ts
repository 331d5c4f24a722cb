import { everHandedIn, lineOf, takesPlace } from '../../../cloudfunctions/domain/nomination/desk';
import { giveWay } from '../../../cloudfunctions/domain/nomination/giveWay';
import { nominationStates, type NominationState } from '../../../cloudfunctions/domain/nomination/states';
import type { UnitState } from '../../../cloudfunctions/domain/unit/unit';
import { madeUpNomination } from '../madeUpNomination';

const unitStates: readonly UnitState[] = ['pending', 'approved', 'declined', 'superseded'];
/** What a form is once its person is free of it; forms in all other states keep theirs. */
const after: Partial<Record<NominationState, NominationState>> = {
  draft: 'draft', awaitingConfirmation: 'awaitingConfirmation', disputed: 'disputed', confirmed: 'awaitingConfirmation', returned: 'returned',
};

test.each(unitStates.flatMap((unitState) => nominationStates.map((state) => [unitState, state] as const)))(
  'of a unit that is %s, a form that is %s gives its person free as it should',
  (unitState, state) => {
    const { desk, nomination } = madeUpNomination(state);
    const given = giveWay({ unitState, desk, nomination });
    const expected = unitState === 'declined' || unitState === 'superseded' ? after[state] : undefined;
    if (expected === undefined) return expect(given).toBeNull();
    expect(given?.nomination).toEqual({ ...nomination, state: expected, claimId: null, version: nomination.version + 1 });
    return expect(lineOf(given!.desk, nomination._id)?.state).toBe(expected);
  },
);

test('what no desk names gives nobody free', () => {
  const { desk, nomination } = madeUpNomination('confirmed');
  expect(giveWay({ unitState: 'declined', desk: { ...desk, lines: [] }, nomination })).toBeNull();
});

test.each([
  ['firstReview', 1, 1],
  ['returned', 1, 1],
  ['rejected', 1, 1],
  ['withdrawn', 0, 1],
  ['ended', 0, 1],
] as const)('a submitted form that is %s takes %i places and stands handed in as %i', (state, places, handedIn) => {
  const { desk } = madeUpNomination(state);
  expect([desk.lines.filter(takesPlace).length, everHandedIn(desk)]).toEqual([places, handedIn]);
});

test('what was never submitted is not handed in', () => {
  const { desk } = madeUpNomination('confirmed');
  expect(everHandedIn({ lines: desk.lines.map((line) => ({ ...line, receipt: null })) })).toBe(0);
});
