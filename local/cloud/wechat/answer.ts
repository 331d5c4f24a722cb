/** What an open API of WeChat answers: `errcode` 0 or one of WeChat's own codes, and its fields. */
export type Answer = Readonly<Record<string, unknown>>;

/** Both spellings: WeChat's HTTP interface writes `errcode`, its cloud calls `errCode`. */
export const answer = (fields: Answer = {}): Answer => ({
  errcode: 0,
  errCode: 0,
  errmsg: 'ok',
  errMsg: 'openapi:ok',
  ...fields,
});

export const refusal = (code: number, message: string): Answer => ({
  errcode: code,
  errCode: code,
  errmsg: message,
  errMsg: message,
});

export const invalidOpenid = (): Answer => refusal(40003, 'invalid openid');
export const invalidArguments = (what: string): Answer => refusal(40097, `invalid args: ${what}`);

/** Cloud calls spell fields like `templateId`, the HTTP interface like `template_id`; both are taken. */
export const field = (request: Answer, name: string): unknown =>
  request[name] ?? request[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];

export const textField = (request: Answer, name: string): string => {
  const value = field(request, name);
  return typeof value === 'string' ? value : '';
};
