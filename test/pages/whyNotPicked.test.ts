import { whyNotPicked } from '../../miniprogram/cloud/whyNotPicked';

const permission = '微信没有相机或相册的权限。请在手机“设置”里给微信打开，再点一次';

test.each([
  ['showActionSheet:fail cancel', ''],
  ['chooseMedia:fail cancel', ''],
  ['chooseMedia:fail:cancel', ''],
  ['chooseMedia:fail auth deny', permission],
  ['chooseMedia:fail:system permission denied', permission],
  ['chooseMedia:fail privacy permission is not authorized', permission],
  ['chooseMessageFile:fail can only be invoked by user TAP gesture.', '没有选成文件，请再试一次'],
])('%s is told as: %s', (errMsg, said) => {
  expect(whyNotPicked({ errMsg })).toBe(said);
});

test('a failure without words is not taken for a change of mind', () => {
  expect(whyNotPicked(new Error('out of memory'))).toBe('没有选成文件，请再试一次');
  expect(whyNotPicked(undefined)).toBe('没有选成文件，请再试一次');
});
