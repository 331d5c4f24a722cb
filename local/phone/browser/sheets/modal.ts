import { h } from '../element';
import { openSheet, sheetButton } from './sheet';

export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}
export interface ModalAnswer {
  confirm: boolean;
  cancel: boolean;
  content?: string;
}

export function askModal(options: ModalOptions): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const field = h('input', { class: 'modal-input', placeholder: options.placeholderText ?? '' });
    if (options.editable) field.value = options.content ?? '';
    const answer = (confirm: boolean) => (): void => {
      sheet.close();
      resolve({ confirm, cancel: !confirm, ...(options.editable && confirm ? { content: field.value } : {}) });
    };
    const cancel = sheetButton(options.cancelText ?? '取消', 'modal-cancel', answer(false));
    const confirm = sheetButton(options.confirmText ?? '确定', 'modal-confirm', answer(true));
    cancel.style.color = options.cancelColor ?? '';
    confirm.style.color = options.confirmColor ?? '';
    const body = options.editable ? field : h('p', {}, options.content ?? '');
    const buttons = h('div', { class: 'modal-buttons' }, ...(options.showCancel === false ? [] : [cancel]), confirm);
    const title = options.title ? [h('h2', {}, options.title)] : [];
    const sheet = openSheet('center', options.title ?? options.content ?? '提示', [...title, body, buttons]);
    confirm.focus();
  });
}

export interface ChoiceOptions {
  itemList: string[];
  itemColor?: string;
  alertText?: string;
}

/** The index of the row tapped; null when the person gives up. */
export function chooseAction({ itemList, itemColor, alertText }: ChoiceOptions): Promise<number | null> {
  return new Promise((resolve) => {
    const answer = (index: number | null) => (): void => {
      sheet.close();
      resolve(index);
    };
    const rows = itemList.map((text, index) => {
      const row = sheetButton(text, 'action-row', answer(index));
      row.style.color = itemColor ?? '';
      return row;
    });
    const note = alertText ? [h('p', { class: 'action-note' }, alertText)] : [];
    const cancel = sheetButton('取消', 'action-row action-cancel', answer(null));
    const sheet = openSheet('bottom', alertText ?? '请选择', [...note, ...rows, cancel], () => resolve(null));
  });
}
