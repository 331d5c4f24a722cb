/** What the local server itself says to people; everything else is said by the functions. */
export const words = {
  fault: '系统繁忙，请稍后再试',
  notFound: '没有这个地址',
  noFunction: '没有这个云函数',
  notJson: '请求内容不是有效的 JSON 对象',
  tooLarge: '请求内容超过大小限制',
  forbidden: '没有权限',
  notSignedIn: '请先登录',
} as const;
