import { contactOf, type Ask } from '../../../cloudfunctions/domain/ledger/ask';

const asked = '2024-12-05T09:00:00.000+08:00';
const ask = (more: Partial<Ask>): Ask => ({
  _id: '2024.unit.1', desk: '2024|unit', version: 2, askedAt: asked, outcome: 'sent', at: asked, phoned: null, ...more,
});
const phoned = { revision: 2, at: '2024-12-05T10:00:00.000+08:00', personId: 'p', name: '张敏' };

test.each([
  [undefined, 'underway'],
  [ask({ outcome: 'sent' }), 'reached'],
  [ask({ outcome: 'noGrant' }), 'toPhone'],
  [ask({ outcome: 'noAccount' }), 'toPhone'],
  [ask({ outcome: 'failed' }), 'toPhone'],
  [ask({ outcome: null }), 'underway'],
  [ask({ outcome: null, phoned }), 'phoned'],
  [ask({ outcome: 'noGrant', phoned }), 'phoned'],
  [ask({ outcome: 'sent', phoned }), 'phoned'],
] as const)('%j is %s', (known, contact) => {
  expect(contactOf(known)).toBe(contact);
});
