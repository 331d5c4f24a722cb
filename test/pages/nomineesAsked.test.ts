import { acceptedOf } from '../../miniprogram/cloud/acceptedOf';
import { askedBy, inputOf, sameAsked } from '../../miniprogram/unit/nominees/asked';

test.each([
  [{}, {}],
  [{ filter: 'waiting' }, { filter: 'waiting' }],
  [{ tier: 'senior', lacks: 'phone' }, { tier: 'senior', lacks: 'phone' }],
  [{ filter: 'everything', tier: '3', lacks: '{"$gt":""}' }, {}],
])('an address with %j asks for %j', (query, input) => {
  expect(inputOf(askedBy(query))).toEqual(input);
});

test('an answer that comes late is known by what was asked', () => {
  const asked = askedBy({ filter: 'waiting' });
  expect([sameAsked(asked, { ...asked }), sameAsked(asked, { ...asked, search: '王' })]).toEqual([true, false]);
});

const ids = { progress: 'id-1', todo: 'id-2' };

test.each([
  [{ 'id-1': 'accept', 'id-2': 'reject', errMsg: 'requestSubscribeMessage:ok' }, ['progress']],
  [{ 'id-1': 'accept', 'id-2': 'accept' }, ['progress', 'todo']],
  [{ 'id-2': 'ban' }, []],
  [{}, []],
])('WeChat answering %j allowed %j', (reply, accepted) => {
  expect(acceptedOf(reply, ids)).toEqual(accepted);
});
