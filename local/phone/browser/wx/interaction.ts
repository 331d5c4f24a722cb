import { askModal, chooseAction, type ChoiceOptions, type ModalAnswer, type ModalOptions } from '../sheets/modal';
import { hideToast, showToast } from '../sheets/toast';
import { Refused, settle, type Callbacks } from './callbacks';

interface Toast extends Callbacks {
  title: string;
  icon?: string;
  image?: string;
  mask?: boolean;
  duration?: number;
}

const modalTextLimit = 4;

/** WeChat's own messages. */
export const interaction = {
  showToast: (options: Toast) =>
    settle('showToast', options, () => showToast({ ...options, duration: options.duration ?? 1500 })),
  hideToast: (options?: Callbacks) => settle('hideToast', options, hideToast),
  showLoading: (options: Toast) =>
    settle('showLoading', options, () => showToast({ ...options, icon: 'loading', duration: 0 })),
  hideLoading: (options?: Callbacks) => settle('hideLoading', options, hideToast),
  showModal: (options: ModalOptions & Callbacks<ModalAnswer>) =>
    settle('showModal', options, () => {
      for (const name of ['cancelText', 'confirmText'] as const) {
        const text = options[name];
        if (text && text.length > modalTextLimit)
          throw new Refused(`${name} length should not larger than 4 Chinese characters`);
      }
      return askModal(options);
    }),
  showActionSheet: (options: ChoiceOptions & Callbacks<{ tapIndex: number }>) =>
    settle('showActionSheet', options, async () => {
      if (options.itemList.length > 6) throw new Refused('parameter error: itemList should not have more than 6 items');
      const tapIndex = await chooseAction(options);
      if (tapIndex === null) throw new Refused('cancel');
      return { tapIndex };
    }),
};
