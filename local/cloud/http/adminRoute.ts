import type { Gateway } from '../gateway/gateway';
import { parseJsonObject } from './body';
import { HttpFailure, type LocalRequest } from './exchange';
import type { Routes } from './server';
import { words } from './words';

/** Room for a document of 16 MB in canonical EJSON. */
const largestRequest = 40 * 1024 * 1024;

/**
 * Where the SDK sends its requests. It must name the local secret id; the signature it makes with the key is not verified,
 * since nobody but this machine reaches the server.
 */
export const adminRoute = (gateway: Gateway, secretId: string): Routes => ({
  'POST /admin': {
    largestBody: largestRequest,
    handler: async (request) => {
      if (!String(request.headers.authorization).includes(`Credential=${secretId}/`))
        throw new HttpFailure(403, 'SIGN_PARAM_INVALID', words.forbidden);
      const reply = await gateway(await readRequest(request));
      if (Buffer.isBuffer(reply.bytes)) return { body: reply.bytes, headers: { 'content-type': String(reply.type) } };
      return { json: reply };
    },
  },
});

/** Mostly JSON; what may carry bytes comes as a form, in which `requestData` is one of the fields. */
const readRequest = async ({ headers, body }: LocalRequest): Promise<Record<string, unknown>> => {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return parseJsonObject(body);
  try {
    const fields = [
      ...(await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()).entries(),
    ];
    return Object.fromEntries(
      await Promise.all(
        fields.map(async ([name, value]) => [
          name,
          typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()),
        ]),
      ),
    );
  } catch {
    throw new HttpFailure(400, 'invalid', words.notJson);
  }
};
