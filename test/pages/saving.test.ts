import { blankForm } from '../../miniprogram/unit/nominee/blankForm';
import { hasChanges, savingOf } from '../../miniprogram/unit/nominee/saving';

const written = { draftKey: 'k', nominationId: '', revision: 0, tier: '', form: blankForm, dirty: {}, tierChanged: false } as const;
const typed = { ...blankForm, name: '王䶮' };

test('a form without a tier is not sent: no place is taken by a guess', () => {
  expect(savingOf({ ...written, form: typed, dirty: { name: '王䶮' } })).toBeNull();
});

test('the first save sends the whole form, the next ones what changed', () => {
  const dirty = { name: '王䶮' };
  expect(savingOf({ ...written, tier: 'senior', form: typed, dirty })).toEqual({ draftKey: 'k', tier: 'senior', form: typed });
  expect(savingOf({ ...written, nominationId: 'n', revision: 3, tier: 'senior', form: typed, dirty })).toEqual({
    nominationId: 'n', revision: 3, tier: 'senior', form: dirty,
  });
});

test.each([
  ['nothing', {}, false],
  ['a tier for nobody yet', { tierChanged: true }, false],
  ['a name', { dirty: { name: '王' } }, true],
  ['another tier', { nominationId: 'n', tierChanged: true }, true],
])('%s is a change to save: %s', (_what, more, changes) => {
  expect(hasChanges({ ...written, ...more })).toBe(changes);
});
