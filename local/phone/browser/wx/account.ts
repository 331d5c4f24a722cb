import { isTapping } from '../engine/tapPermission';
import { phoneState } from '../phoneState';
import { askModal } from '../sheets/modal';
import { askSubscriptions } from '../sheets/subscribe';
import { showToast } from '../sheets/toast';
import { Refused, settle, type Callbacks } from './callbacks';

const tapOnly = 'can only be invoked by user TAP gesture.';
const templateLimit = 3;

/** Interfaces WeChat answers only while it handles a person's tap. */
function requireTap(): void {
  if (!isTapping()) throw new Refused(tapOnly);
}

type PrivacyResolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;
let privacyListener: ((resolve: PrivacyResolve, info: { referrer: string }) => void) | undefined;
const privacyKey = (): string => `phone:privacy:${phoneState().openid}`;
const hasAgreed = (): boolean => localStorage.getItem(privacyKey()) === 'agree';

/** WeChat's own question when the page shows none of its own. */
async function requirePrivacy(): Promise<void> {
  if (hasAgreed()) return;
  const agreed = await new Promise<boolean>((resolve) => {
    if (privacyListener)
      privacyListener(({ event }) => event !== 'exposureAuthorization' && resolve(event === 'agree'), { referrer: '' });
    else
      void askModal({
        title: '用户隐私保护提示',
        content: '使用前请阅读并同意《用户隐私保护指引》',
        confirmText: '同意',
        cancelText: '拒绝',
      }).then(({ confirm }) => resolve(confirm));
  });
  if (!agreed) throw new Refused('privacy permission is not authorized', { errno: 104 });
  localStorage.setItem(privacyKey(), 'agree');
}

export const account = {
  login: (options?: Callbacks<{ code: string }>) =>
    settle('login', options, () => ({ code: `code-${crypto.randomUUID()}` })),
  checkSession: (options?: Callbacks) => settle('checkSession', options, () => undefined),
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    plugin: {},
  }),
  requestSubscribeMessage: (options: Callbacks & { tmplIds: string[] }) =>
    settle('requestSubscribeMessage', options, () => {
      requireTap();
      if (options.tmplIds.length === 0) throw new Refused("TmplIds can't be empty", { errCode: 10001 });
      if (options.tmplIds.length > templateLimit)
        throw new Refused('Templates count out of max bounds', { errCode: 20003 });
      return askSubscriptions(options.tmplIds);
    }),
  openOfficialAccountArticle: (options: Callbacks & { url: string }) =>
    settle('openOfficialAccountArticle', options, () => {
      requireTap();
      if (!options.url.startsWith('https://mp.weixin.qq.com/')) throw new Refused('invalid url');
      showToast({ title: `这里会打开公众号文章\n${options.url}`, icon: 'none', duration: 2500 });
    }),
  navigateToMiniProgram: (options: Callbacks & { appId?: string }) =>
    settle('navigateToMiniProgram', options, () => {
      requireTap();
      showToast({ title: `这里会打开另一个小程序 ${options.appId ?? ''}`, icon: 'none', duration: 2500 });
    }),
  openCustomerServiceChat: (options: Callbacks) =>
    settle('openCustomerServiceChat', options, () =>
      showToast({ title: '这里会打开客服会话', icon: 'none', duration: 1500 }),
    ),
  getSetting: (options?: Callbacks) =>
    settle('getSetting', options, () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
  openSetting: (options?: Callbacks) =>
    settle('openSetting', options, () => {
      requireTap();
      return { authSetting: {} };
    }),
  authorize: (options: Callbacks & { scope: string }) => settle('authorize', options, () => undefined),
  getPrivacySetting: (options?: Callbacks<{ needAuthorization: boolean; privacyContractName: string }>) =>
    settle('getPrivacySetting', options, () => ({
      needAuthorization: !hasAgreed(),
      privacyContractName: '《用户隐私保护指引》',
    })),
  requirePrivacyAuthorize: (options?: Callbacks) => settle('requirePrivacyAuthorize', options, requirePrivacy),
  onNeedPrivacyAuthorization: (listener: typeof privacyListener) => {
    privacyListener = listener;
  },
  openPrivacyContract: (options?: Callbacks) =>
    settle('openPrivacyContract', options, async () => {
      await askModal({
        title: '用户隐私保护指引',
        content: '这里会打开在公众平台填写的隐私保护指引',
        showCancel: false,
      });
    }),
};
