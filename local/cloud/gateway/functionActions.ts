import { invalidParameter } from '../failure';
import type { FunctionHost } from '../functions/host';
import { textOf, type Actions } from './request';

/** A function called by the SDK. The openid of the person at the beginning goes along; the source grows by `scf`. */
export const functionActions = (host: FunctionHost): Actions => ({
  'functions.invokeFunction': async (request) => {
    const from = host.invocation(request.wxCloudApiToken)?.caller;
    const caller = { openid: from?.openid, source: from === undefined ? 'scf' : `${from.source},scf` };
    const result = await host.call(textOf(request, 'function_name'), eventOf(textOf(request, 'request_data')), caller);
    return { data: { response_data: JSON.stringify(result) } };
  },
});

const eventOf = (text: string): unknown => {
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw invalidParameter('request_data is no JSON');
  }
};
