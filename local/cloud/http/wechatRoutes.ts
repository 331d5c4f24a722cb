import type { WeChat } from '../wechat/weChat';
import { HttpFailure, type LocalRequest } from './exchange';
import type { Routes } from './server';
import { words } from './words';

const smallBody = 16 * 1024;

/** What WeChat does on the phone itself: the phone number button, the subscribe dialog, notices that arrive. */
export const wechatRoutes = ({ notices, phoneCodes }: WeChat): Routes => ({
  'POST /local/phone-code': {
    largestBody: smallBody,
    handler: (request) => {
      signedIn(request);
      return { json: { code: phoneCodes.issue(request.json().phone) } };
    },
  },
  'POST /local/subscriptions': {
    largestBody: smallBody,
    handler: (request) => {
      notices.grant(signedIn(request), request.json().templateIds);
      return { json: { ok: true } };
    },
  },
  'GET /local/outbox': { handler: ({ query }) => ({ json: notices.delivered(query.get('openid') ?? undefined) }) },
});

const signedIn = ({ openid }: LocalRequest): string => {
  if (openid === undefined) throw new HttpFailure(401, 'notSignedIn', words.notSignedIn);
  return openid;
};
