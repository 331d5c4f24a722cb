import * as z from 'zod';
import { sayFullDay } from '../domain/beijing';
import { allow } from '../domain/refusal';
import { privacyText } from '../domain/wording/privacy';
import { action } from '../platform/action';
import { anyone } from '../platform/caller';

/** 个人信息处理告知, for everybody, before anything is asked of them. */
export const privacy = action({
  input: z.strictObject({}),
  allow: [anyone],
  run: async () => {
    const { version, title, lead, sections } = privacyText;
    return Promise.resolve(allow({ version, versionText: `${sayFullDay(version)}版`, title, lead, sections }));
  },
});
