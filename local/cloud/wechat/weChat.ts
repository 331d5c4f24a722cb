import type { Clock } from '../clock';
import type { Sqlite } from '../store/sqlite';
import { Notices } from './notices';
import { openApis, type OpenApis } from './openApis';
import { PhoneCodes } from './phoneCodes';

/** What WeChat keeps: who allowed which message, what was delivered, and the codes of phone numbers. */
export interface WeChat {
  readonly notices: Notices;
  readonly phoneCodes: PhoneCodes;
  readonly apis: OpenApis;
}

export const openWeChat = (sqlite: Sqlite, appId: string, clock: Clock): WeChat => {
  const notices = new Notices(sqlite, clock.iso);
  const phoneCodes = new PhoneCodes(sqlite, appId, clock.now);
  return { notices, phoneCodes, apis: openApis(notices, phoneCodes) };
};
