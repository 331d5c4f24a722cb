import { CloudFailure } from '../failure';
import { largestEvent, type FunctionHost } from '../functions/host';
import type { LocalReply } from './exchange';
import type { Routes } from './server';
import { words } from './words';

/** `POST /functions/<name>`: the function's reply whatever it is; what it never replied becomes a fault, as its name says in a header. */
export const functionRoutes = (host: FunctionHost): Routes => ({
  'POST /functions/*': {
    largestBody: largestEvent,
    handler: async ({ path, openid, json }) => {
      const event = json();
      try {
        return { json: await host.call(path.slice('/functions/'.length), event, { openid, source: 'wx_client' }) };
      } catch (error) {
        if (error instanceof CloudFailure) return faultOf(error);
        throw error;
      }
    },
  },
});

const faultOf = ({ code }: CloudFailure): LocalReply => {
  const unknown = code === 'FUNCTION_NOT_FOUND';
  return {
    status: unknown ? 404 : 200,
    headers: { 'x-cloud-error': code },
    json: { ok: false, code: unknown ? 'notFound' : 'fault', message: unknown ? words.noFunction : words.fault },
  };
};
