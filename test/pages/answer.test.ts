import { readFailure, readReply } from '../../miniprogram/cloud/answer';

test('a reply hands on its data', () => {
  expect(readReply({ ok: true, data: { places: 5 } }, '')).toEqual({ ok: true, data: { places: 5 } });
});

test('a refusal keeps code, words and fields', () => {
  const fields = [{ field: 'uscc', message: '不是 18 位' }];
  expect(readReply({ ok: false, code: 'invalid', message: '有 1 处要改', fields }, '')).toEqual({
    ok: false, kind: 'refused', code: 'invalid', message: '有 1 处要改', fields, number: '',
  });
});

test.each([
  ['busy', 'busy'],
  ['fault', 'fault'],
  ['tooManyPlaces', 'refused'],
])('code %s is trouble of the kind %s', (code, kind) => {
  expect(readReply({ ok: false, code, message: '…' }, '')).toMatchObject({ kind });
});

test.each([undefined, null, '', 'Internal Server Error', 7])('a reply of %p is a fault', (reply) => {
  expect(readReply(reply, 'abcd1234')).toMatchObject({ kind: 'fault', number: 'ABCD-1234' });
});

test('fields of another shape are left out', () => {
  expect(readReply({ ok: false, code: 'invalid', message: '', fields: ['uscc', { field: 1, message: '' }] }, '')).toMatchObject({ fields: [] });
});

test.each([
  [{ errCode: -1, errMsg: 'request:fail' }, 'offline'],
  [{ errMsg: 'request:fail timeout' }, 'offline'],
  [new Error('no network'), 'offline'],
  [{ errCode: -504_002, errMsg: 'functions execute fail' }, 'fault'],
  [{ errCode: -504_003, errMsg: 'function time limit exceeded' }, 'fault'],
])('what the cloud throws is read: %p → %s', (thrown, kind) => {
  expect(readFailure(thrown)).toMatchObject({ ok: false, kind });
});
