import { sayMoment } from '../beijing';
import { roleName } from './names';
import type { Sayings } from './sayings';

export const accountSayings: Sayings<
  | 'notSignedIn'
  | 'forbidden'
  | 'invalid'
  | 'fault'
  | 'busy'
  | 'stale'
  | 'notFound'
  | 'unitNotApproved'
  | 'usccTaken'
  | 'usccInvalid'
  | 'unitHasSubmissions'
  | 'tooManyRegistrations'
  | 'lastContact'
  | 'alreadyAdministered'
  | 'lastAdministrator'
  | 'codeInvalid'
  | 'codeUsed'
  | 'codeExpired'
  | 'phoneCodeInvalid'
  | 'tooManyAttempts'
  | 'noMatch'
> = {
  notSignedIn: () => '还没有登录。请先用手机号登录',
  forbidden: ({ needs }) => `您现在的身份办不了这一步。请换个身份，或找${needs ? roleName(needs) : '本单位经办人'}办`,
  invalid: ({ fields }) => `${fields && fields.length > 0 ? `有 ${fields.length} 处` : '有内容'}没填对。请照提示改正`,
  fault: () => '系统繁忙，这次没有办成。请过一会儿再试',
  busy: () => '同时办理的人多，这次没有办成。请再试一次',
  stale: ({ what = '这份表', by }) => {
    if (by === 'self') return `您在别处改过${what}。请刷新看看，再接着打`;
    return by === 'unit' ? `单位刚改过${what}。请看看改了什么，再确认` : `同事刚改过${what}。看看改了什么，再提交`;
  },
  notFound: ({ what }) => `没有找到${what ?? '这一项'}。请返回上一页刷新`,

  unitNotApproved: ({ office }) => `单位还没有核准。请等${office}核准，急用可以打电话催办`,
  usccTaken: ({ office }) => `这个统一社会信用代码已经有人登记。是本单位的，请找${office}核实`,
  usccInvalid: () => '统一社会信用代码不对。请照营业执照或法人证书核对 18 位',
  unitHasSubmissions: ({ submitted }) => `原来的登记本届已提交 ${submitted} 名，不能直接接替。请先向原单位核实`,
  tooManyRegistrations: ({ most }) => `您登记的单位已有 ${most} 个在等核准。请等核准后再登记`,
  lastContact: () => '单位只剩您一位经办人。请先添加一位，再退出',
  alreadyAdministered: () => '已经有系统管理员了。请找现在的管理员添加您',
  lastAdministrator: () => '只剩这一位系统管理员。请先添加一位，再撤下',

  codeInvalid: () => '邀请码不对。请照原样再输一次',
  codeUsed: () => '这个邀请码已经用过。请对方再发一个',
  codeExpired: ({ expired }) => `邀请码${expired ? ` ${sayMoment(expired)} ` : ''}已过期。请对方再发一个`,
  phoneCodeInvalid: () => '没有取到您的手机号。请再点一次授权',
  tooManyAttempts: ({ again }) => `试的次数太多。请${again ? ` ${sayMoment(again)} 以后` : '过一小时'}再试`,
  noMatch: () => '没有找到对得上的推荐。请核对姓名、身份证号和登录的手机号，还找不到请问本单位经办人',
};
