import fc from 'fast-check';
import { withDelivery, withGrants, type Subscription } from '../../../cloudfunctions/domain/account/subscription';

const now = '2024-12-05T09:00:00.000+08:00';
const grant = (before: Subscription | null, openid = 'o') => withGrants(before, { personId: 'p', openid, accepted: ['todo'], now });

test('a grant counts one more, a message one less, WeChat’s no sets it to none', () => {
  const two = grant(grant(null));
  expect(two.counts).toEqual({ progress: 0, todo: 2 });
  expect(withDelivery(two, 'todo', 'sent', now).counts.todo).toBe(1);
  expect(withDelivery(two, 'todo', 'noGrant', now).counts.todo).toBe(0);
  expect(grant(two, 'another').counts.todo).toBe(1);
});

test('counts and history stay within bounds whatever happens', () => {
  const steps = fc.array(fc.constantFrom('granted', 'sent', 'noGrant'), { maxLength: 300 });
  fc.assert(
    fc.property(steps, (all) => {
      let one = grant(null);
      for (const what of all) one = what === 'granted' ? grant(one) : withDelivery(one, 'todo', what, now);
      expect(one.counts.todo).toBeGreaterThanOrEqual(0);
      expect(one.counts.todo).toBeLessThan(100);
      expect(one.history.length).toBeLessThanOrEqual(50);
    }),
  );
});
