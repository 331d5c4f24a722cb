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
  // What became of the ask for a revision that was confirmed since says nothing of the next.
  [ask({ revision: 1, outcome: 'noGrant' }), 'underway'],
  [ask({ outcome: 'noGrant', phoned: call(1) }), 'toPhone'],
  [ask({ outcome: 'noGrant', phoned: call(2) }), 'phoned'],
  [ask({ outcome: 'sent', phoned: call(2) }), 'phoned'],
] as const)('%j is %s', (known, contact) => {
  const confirmedRevision = 1;
  expect(contactOf(known, confirmedRevision)).toBe(contact);
});

test.each([
  [ask({ revision: 1, outcome: 'sent' }), 'reached'],
  [ask({ revision: 1, outcome: 'noGrant' }), 'toPhone'],
  [ask({ revision: 1, outcome: 'noGrant', phoned: call(1) }), 'phoned'],
] as const)('%j stands for revisions written before anybody confirmed', (known, contact) => {
  expect(contactOf(known, 0)).toBe(contact);
});
