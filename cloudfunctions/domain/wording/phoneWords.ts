import { sayMoment } from '../beijing';
import type { Ask, Phoned } from '../ledger/ask';
import type { Outcome } from '../ledger/event';

const reasons: Readonly<Record<Exclude<Outcome, 'sent'>, string>> = {
  noAccount: '没用这个号登录过',
  noGrant: '没有允许微信通知',
  failed: '微信消息没有发出去',
};

/** Why a message did not arrive. */
export const whyUnreached = ({ outcome }: Pick<Ask, 'outcome'>): string =>
  outcome === null || outcome === 'sent' ? '' : reasons[outcome];

/** 张敏 12月5日 10:05 打过 */
export const sayPhoned = ({ name, at }: Phoned): string => `${name || '经办人'} ${sayMoment(at)} 打过`;

/** 137 0000 0001 */
export const sayMobile = (number: string): string => number.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** What a contact says on the phone. */
export const phoneScript = (unitName: string, deadline: string): string =>
  `您好，这里是${unitName}。单位推荐您申报包头“金蓝领”，申请表已经填好。请您用这个手机号登录微信小程序“金蓝领”，` +
  `在“查我的申报”里核对，没有问题就点确认。最晚 ${deadline}。不会用的，我们帮您打印出来签字。`;
