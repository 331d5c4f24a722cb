import { convertRpx } from '../../rpx';
import { registerControl } from './labels';
import { scopedClasses, type BuiltIn, type BuiltInNode, type Handlers, type Property } from './node';

const textProperties: Record<string, Property> = {
  value: null,
  name: String,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: String,
  disabled: Boolean,
  maxlength: { type: null, value: 140 },
  focus: Boolean,
  autoFocus: Boolean,
  cursor: { type: null, value: -1 },
  selectionStart: { type: null, value: -1 },
  selectionEnd: { type: null, value: -1 },
  cursorSpacing: null,
  cursorColor: null,
  adjustPosition: null,
  holdKeyboard: Boolean,
  confirmType: String,
  confirmHold: Boolean,
  alwaysEmbed: Boolean,
};
const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' };

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The visible hint; the native one stays for those who cannot see it, but is transparent. */
function createHint(node: BuiltInNode): HTMLElement {
  const hint = document.createElement('div');
  hint.className = 'wx-placeholder';
  hint.setAttribute('aria-hidden', 'true');
  node.element.append(hint);
  return hint;
}

/** Tells the page what happens in the field. */
function tellPage(node: BuiltInNode, control: Control, typed: () => void): void {
  const value = (): { value: string } => ({ value: control.value });
  const caret = (): number => control.selectionStart ?? control.value.length;
  control.addEventListener('input', (event) => {
    event.stopPropagation();
    typed();
    node.set('value', control.value);
    node.emit('input', { ...value(), cursor: caret(), keyCode: 0 });
  });
  control.addEventListener('change', (event) => {
    event.stopPropagation();
    node.emit('change', value());
  });
  control.addEventListener('focus', () => node.emit('focus', { ...value(), height: 0 }));
  control.addEventListener('blur', () => node.emit('blur', { ...value(), cursor: caret() }));
  control.addEventListener('keydown', (event) => {
    const { key, isComposing } = event as KeyboardEvent;
    if (key === 'Enter' && !isComposing && control instanceof HTMLInputElement) node.emit('confirm', value());
  });
}

function wire(node: BuiltInNode, control: Control, resized: () => void): Handlers {
  const hint = createHint(node);
  const typed = (): void => {
    hint.hidden = control.value !== '' || !node.text('placeholder');
    resized();
  };
  const write = (text: string): void => {
    if (control.value !== text) control.value = text;
    typed();
  };
  const first = node.text('value');
  const reset = (): void => {
    node.set('value', first);
    write(first);
  };
  tellPage(node, control, typed);
  registerControl(node.element, () => control.focus());
  return {
    accessible: control,
    field: { value: () => control.value, reset },
    attached() {
      resized();
      if (node.flag('focus') || node.flag('autoFocus')) control.focus();
    },
    changed: {
      value: () => write(node.text('value')),
      placeholder() {
        control.placeholder = node.text('placeholder');
        hint.textContent = control.placeholder;
        typed();
      },
      placeholderStyle: () => hint.setAttribute('style', convertRpx(node.text('placeholderStyle'))),
      placeholderClass() {
        hint.className = ['wx-placeholder', ...scopedClasses(node, node.text('placeholderClass'))].join(' ');
      },
      disabled: (value) => (control.disabled = Boolean(value)),
      maxlength() {
        const limit = node.number('maxlength', 140);
        if (limit >= 0) control.maxLength = limit;
        else control.removeAttribute('maxlength');
      },
      focus: (value) => (value ? control.focus() : control.blur()),
      cursor: (value) => Number(value) >= 0 && control.setSelectionRange(Number(value), Number(value)),
      selectionEnd: (value) =>
        Number(value) >= 0 && control.setSelectionRange(node.number('selectionStart'), Number(value)),
    },
  };
}

export const input: BuiltIn = {
  properties: { ...textProperties, type: { type: String, value: 'text' }, password: Boolean, safePasswordLength: null },
  mount(node) {
    const control = document.createElement('input');
    control.maxLength = 140;
    control.autocomplete = 'off';
    node.element.append(control);
    const handlers = wire(node, control, () => undefined);
    const setType = (): void => {
      control.type = node.flag('password') ? 'password' : 'text';
      control.inputMode = keyboards[node.text('type')] ?? 'text';
    };
    return { ...handlers, changed: { ...handlers.changed, type: setType, password: setType } };
  },
};

/** Height of one line; `normal` is measured. */
function lineHeight(control: HTMLElement): number {
  const given = parseFloat(getComputedStyle(control).lineHeight);
  if (given) return given;
  const probe = document.createElement('div');
  probe.textContent = '国';
  control.after(probe);
  const { offsetHeight } = probe;
  probe.remove();
  return offsetHeight || 1;
}

export const textarea: BuiltIn = {
  properties: {
    ...textProperties,
    autoHeight: Boolean,
    fixed: Boolean,
    showConfirmBar: null,
    disableDefaultPadding: Boolean,
  },
  mount(node) {
    const control = document.createElement('textarea');
    control.maxLength = 140;
    node.element.append(control);
    let lines = 0;
    const resized = (): void => {
      if (!node.flag('autoHeight') || !control.isConnected) return;
      control.style.height = '0';
      const height = control.scrollHeight;
      control.style.height = '100%';
      node.element.style.height = `${height}px`;
      const count = Math.max(1, Math.round(height / lineHeight(control)));
      if (count !== lines)
        node.emit('linechange', { height, heightRpx: (height * 750) / innerWidth, lineCount: count });
      lines = count;
    };
    return wire(node, control, resized);
  },
};
