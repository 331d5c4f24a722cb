import { tappedLately } from '../engine/tapPermission';
import { askModal } from '../sheets/modal';
import { askScan } from '../sheets/scan';
import { copyText } from '../sheets/share';
import { showToast } from '../sheets/toast';
import { toBase64 } from './base64';
import { Refused, settle, type Callbacks } from './callbacks';

let copied = '';

export const device = {
  setClipboardData: (options: Callbacks & { data: string }) =>
    settle('setClipboardData', options, async () => {
      copied = options.data;
      await copyText(options.data);
      showToast({ title: '内容已复制', icon: 'none', duration: 1500 });
    }),
  getClipboardData: (options?: Callbacks<{ data: string }>) =>
    settle('getClipboardData', options, () => ({ data: copied })),
  makePhoneCall: (options: Callbacks & { phoneNumber: string }) =>
    settle('makePhoneCall', options, async () => {
      const { confirm } = await askModal({ content: options.phoneNumber, confirmText: '呼叫' });
      if (!confirm) throw new Refused('cancel');
    }),
  scanCode: (options: Callbacks = {}) =>
    settle('scanCode', options, async () => {
      if (!tappedLately()) throw new Refused('can only be invoked by user TAP gesture.');
      const result = await askScan();
      if (result === null) throw new Refused('cancel');
      return {
        result,
        scanType: 'QR_CODE',
        charSet: 'utf-8',
        path: '',
        rawData: toBase64(new TextEncoder().encode(result)),
      };
    }),
  getRandomValues: (options: Callbacks<{ randomValues: ArrayBuffer }> & { length: number }) =>
    settle('getRandomValues', options, () => ({ randomValues: crypto.getRandomValues(new Uint8Array(options.length)).buffer })),
  vibrateShort: (options?: Callbacks) => settle('vibrateShort', options, () => undefined),
  vibrateLong: (options?: Callbacks) => settle('vibrateLong', options, () => undefined),
  hideKeyboard: (options?: Callbacks) =>
    settle('hideKeyboard', options, () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }),
  onKeyboardHeightChange: () => undefined,
  offKeyboardHeightChange: () => undefined,
  setKeepScreenOn: (options?: Callbacks) => settle('setKeepScreenOn', options, () => undefined),
};
