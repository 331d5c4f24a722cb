import { maskMobile } from '../identity/mobile';
import type { Happening } from '../nomination/nomination';

const texts: Readonly<Record<Happening['what'], string>> = {
  opened: '单位开始填写',
  revised: '单位改了申请表',
  phoneCorrected: '单位更正了本人手机',
  confirmed: '本人确认',
  confirmedOnPaper: '本人签字确认，单位上传了确认书',
  disputed: '本人有疑问',
  answered: '单位答复了疑问',
  submitted: '单位提交',
  returned: '退回更正',
  withdrawn: '单位撤回',
  rejected: '审核未通过',
  forwarded: '旗县区报到市人社局',
  cutByDistrict: '旗县区初评未入选',
  qualified: '通过资格复审',
  ended: '推荐终止',
};

/** 138****5678 改为 139****1234：号码写错了 */
export const phoneNote = (before: string, after: string, reason = ''): string =>
  `${maskMobile(before) || '未填'} 改为 ${maskMobile(after) || '未填'}${reason ? `：${reason}` : ''}`;

/** 退回更正：证书编号与附件不一致 */
export const happeningText = (what: Happening['what'], note: string): string =>
  note ? `${texts[what]}：${note}` : texts[what];
