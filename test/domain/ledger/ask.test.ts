import { contactOf, type Ask } from '../../../cloudfunctions/domain/ledger/ask';

const ask = (more: Partial<Ask>): Ask => ({
  _id: '2024.unit.1', desk: '2024|unit', revision: 2, outcome: 'sent', at: '2024-12-05T09:00:00.000+08:00', phoned: null, ...more,
});
const call = (revision: number) => ({ revision, at: '2024-12-05T10:00:00.000+08:00', personId: 'p', name: '张敏' });

test.each([
  [undefined, 'underway'],
  [ask({ outcome: 'sent' }), 'reached'],
  [ask({ outcome: 'noGrant' }), 'toPhone'],
  [ask({ outcome: 'noAccount' }), 'toPhone'],
  [ask({ outcome: 'failed' }), 'toPhone'],
  [ask({ outcome: null }), 'underway'],
  // What became of an older revision's ask says nothing of this one.
  [ask({ revision: 1, outcome: 'noGrant' }), 'underway'],
  [ask({ outcome: 'noGrant', phoned: call(1) }), 'toPhone'],
  [ask({ outcome: 'noGrant', phoned: call(2) }), 'phoned'],
  [ask({ outcome: 'sent', phoned: call(2) }), 'phoned'],
] as const)('%j is %s', (known, contact) => {
  expect(contactOf(known, 2)).toBe(contact);
});
