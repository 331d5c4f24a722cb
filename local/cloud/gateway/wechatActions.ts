import { CloudFailure, invalidParameter } from '../failure';
import type { FunctionHost } from '../functions/host';
import { refusal, type Answer } from '../wechat/answer';
import type { OpenApis } from '../wechat/openApis';
import { textOf, type Actions, type SdkRequest } from './request';

/**
 * WeChat's open APIs. Only a running function has a token for them, and only those APIs that its config.json lists answer.
 * `wx.api` is callWxOpenApi, with JSON both ways; `wx.openApi` is callCompatibleWxOpenApi, whose reply may be bytes.
 */
export const wechatActions = (host: FunctionHost, apis: OpenApis): Actions => {
  const ask = (request: SdkRequest): Answer | Buffer => {
    const name = textOf(request, 'apiName').replace(/^\//, '');
    const running = host.invocation(request.wxCloudApiToken);
    if (running === undefined)
      throw new CloudFailure('INVALID_WX_API_TOKEN', 'open APIs can be called by a running function only');
    const api = apis.get(name);
    if (api === undefined)
      throw new CloudFailure('INVALID_PARAM', `the local cloud does not know the open API ${name.slice(0, 60)}`);
    if (!host.mayUse(running.name, name)) return refusal(-604101, 'function has no permission to call this API');
    return api(parse(request.requestData));
  };
  return {
    'wx.api': (request) => {
      const reply = ask(request);
      const json = Buffer.isBuffer(reply)
        ? { errcode: 0, errCode: 0, contentType: 'image/png', buffer: reply.toString('base64') }
        : reply;
      return { data: { responseData: JSON.stringify(json) } };
    },
    'wx.openApi': (request) => {
      const reply = ask(request);
      return Buffer.isBuffer(reply) ? { bytes: reply, type: 'image/png' } : reply;
    },
  };
};

const parse = (data: unknown): Answer => {
  try {
    const value: unknown = data === '' || data === undefined ? {} : JSON.parse(String(data));
    if (typeof value === 'object' && value !== null) return value as Answer;
  } catch {
    // Falls through: no JSON is refused like JSON that is no object.
  }
  throw invalidParameter('requestData must be a JSON object');
};
