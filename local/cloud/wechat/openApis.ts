import type { Answer } from './answer';
import { msgSecCheck } from './msgSecCheck';
import type { Notices } from './notices';
import type { PhoneCodes } from './phoneCodes';
import { getUnlimited } from './wxacode';

/** By the name that stands in a function's config.json under `permissions.openapi`. */
export type OpenApis = ReadonlyMap<string, (request: Answer) => Answer | Buffer>;

export const openApis = (notices: Notices, phoneCodes: PhoneCodes): OpenApis =>
  new Map<string, (request: Answer) => Answer | Buffer>([
    ['security.msgSecCheck', msgSecCheck],
    ['subscribeMessage.send', (request) => notices.send(request)],
    ['phonenumber.getPhoneNumber', (request) => phoneCodes.resolve(request)],
    ['wxacode.getUnlimited', getUnlimited],
  ]);
