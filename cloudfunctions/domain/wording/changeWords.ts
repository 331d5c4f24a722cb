import { sayMoment } from '../beijing';
import type { Confirmation } from '../nomination/confirmation';

/** What a unit reads before something changes about a nominee: what follows from it. */

/** 张敏 12月5日 10:20 上传了本人签字的确认书 */
export const confirmationText = ({ at, how, by }: Confirmation): string =>
  how === 'phone' ? `本人 ${sayMoment(at)} 在手机上确认` : `本人签字确认，${by} ${sayMoment(at)} 上传了确认书`;

/** The same as its reviewer reads it, with the revision it was given to. */
export const confirmedRevisionText = (confirmation: Confirmation, revision: number): string => {
  const { at, how, by } = confirmation;
  return how === 'phone'
    ? `本人 ${sayMoment(at)} 确认了第 ${revision} 版`
    : `本人签字确认了第 ${revision} 版，单位${by} ${sayMoment(at)} 上传了确认书`;
};

export const paperFollows = '签字的确认书和本人在手机上点确认一样有效。申请表再改一处，就要重新签。';

export const phoneFollows = (writable: boolean): string =>
  writable
    ? '申请表上的手机一起改，请本人用新号码登录，重新核对确认。原来的号码再也看不到这份申请表。'
    : '已经交上去的申请表不变，只换本人登录用的号码。原来的号码再也看不到这份申请表。';

export const endFollows = (submitted: boolean): string =>
  `${submitted ? '名额空出来，审核的人社局不再看到这一份。' : '这一份不再占名额。'}不算撤回，不影响单位，也不影响本人以后再被推荐。终止后不能恢复。`;

export const withdrawFollows = '撤回后不再占名额，也不能恢复。';

/** A changed name is a changed form. */
export const renameText = (writable: boolean, office: string): string =>
  writable
    ? '改了姓名或换了证件号码：在申请表里改，再请本人重新确认。'
    : `改了姓名或换了证件号码：请${office}退回更正，改好后请本人重新确认，再交上去。`;

/** What the nominee reads of it. */
export function nomineeConfirmationText({ at, how }: Confirmation, canDispute: boolean): string {
  if (how === 'phone') return `您 ${sayMoment(at)} 确认了这份申请表。`;
  const then = canDispute ? '请点“有疑问”' : '请找单位经办人，或受理的人社局';
  return `单位上传了您签字的确认书（${sayMoment(at)}）。没有签过，或有一处不对，${then}。`;
}
