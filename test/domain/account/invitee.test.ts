import { checkInvitee, normaliseInvitee } from '../../../cloudfunctions/domain/account/invitee';

test.each([
  [{ phone: ' +86 138-0000-0001 ', name: ' 巴图 • 乌恩 ' }, { phone: '13800000001', name: '巴图·乌恩' }, []],
  [{ phone: '１３８００００００１１', name: '王𬭳' }, { phone: '13800000011', name: '王𬭳' }, []],
  [{ phone: '0472-5012345', name: '苏和' }, { phone: '04725012345', name: '苏和' }, ['phone']],
  [{ phone: '', name: ' ' }, { phone: '', name: '' }, ['phone', 'name']],
  [{ phone: '13800000001', name: '苏'.repeat(51) }, { phone: '13800000001', name: '苏'.repeat(51) }, ['name']],
])('%j is taken as %j, wrong at %j', (asked, taken, fields) => {
  expect(normaliseInvitee(asked)).toEqual(taken);
  expect(checkInvitee(taken).map(({ field }) => field)).toEqual(fields);
});
