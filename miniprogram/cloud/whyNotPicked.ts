/** WeChat tells everything as a failure: a person who thought better of it, a permission not given, a phone that is full. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errMsg' in error && typeof error.errMsg === 'string' ? error.errMsg : '';

/** Chinese, ready to show; '' where the person cancelled. */
export function whyNotPicked(error: unknown): string {
  const message = messageOf(error);
  if (/:fail:? ?cancel/.test(message)) return '';
  if (/auth|permission|privacy|scope/i.test(message)) return '微信没有相机或相册的权限。请在手机“设置”里给微信打开，再点一次';
  return '没有选成文件，请再试一次';
}
