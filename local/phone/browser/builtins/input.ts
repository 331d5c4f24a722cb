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

/** The native element cuts what is typed, never what the page sets: WeChat does the same. */
const limitOf = (node: BuiltInNode): number => node.number('maxlength', 140);

function wire(node: BuiltInNode, control: Control, resized: () => void): Handlers {
  const hint = createHint(node);
  const showHint = (): void => {
    hint.hidden = control.value !== '' || !node.text('placeholder');
  };
  const emitInput = (): void => {
    node.set('value', control.value);
    node.emit('input', { value: control.value, cursor: control.selectionStart ?? control.value.length, keyCode: 0 });
  };
  control.addEventListener('input', (event) => {
    event.stopPropagation();
    showHint();
    resized();
    emitInput();
  });
  control.addEventListener('focus', () => node.emit('focus', { value: control.value, height: 0 }));
  control.addEventListener('blur', () => {
    node.emit('blur', { value: control.value, cursor: control.selectionStart ?? 0 });
  });
  control.addEventListener('change', (event) => {
    event.stopPropagation();
    node.emit('change', { value: control.value });
  });
  control.addEventListener('keydown', (event) => {
    const isConfirm = (event as KeyboardEvent).key === 'Enter' && !(event as KeyboardEvent).isComposing;
    if (isConfirm && control instanceof HTMLInputElement) node.emit('confirm', { value: control.value });
  });
  const first = String(node.value('value') ?? '');
  registerControl(node.element, () => control.focus());
  return {
    accessible: control,
    field: {
      value: () => control.value,
      reset: () => {
        control.value = first;
        node.set('value', first);
        showHint();
      },
    },
    attached() {
      resized();
      if (node.flag('focus') || node.flag('autoFocus')) control.focus();
    },
    changed: {
      value(value) {
        const text = value === null || value === undefined ? '' : String(value);
        if (control.value !== text) control.value = text;
        showHint();
        resized();
      },
      placeholder(value) {
        control.placeholder = String(value ?? '');
        hint.textContent = control.placeholder;
        showHint();
      },
      placeholderStyle: (value) => hint.setAttribute('style', String(value ?? '')),
      placeholderClass: (value) => {
        hint.className = ['wx-placeholder', ...scopedClasses(node, String(value ?? ''))].join(' ');
      },
      disabled: (value) => (control.disabled = Boolean(value)),
      maxlength: () => {
        const limit = limitOf(node);
        if (limit >= 0) control.maxLength = limit;
        else control.removeAttribute('maxlength');
      },
      focus: (value) => (value ? control.focus() : control.blur()),
      cursor: (value) => Number(value) >= 0 && control.setSelectionRange(Number(value), Number(value)),
      selectionEnd: (value) => Number(value) >= 0 && control.setSelectionRange(node.number('selectionStart'), Number(value)),
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
  properties: { ...textProperties, autoHeight: Boolean, fixed: Boolean, showConfirmBar: null, disableDefaultPadding: Boolean },
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
      if (count !== lines) node.emit('linechange', { height, heightRpx: (height * 750) / innerWidth, lineCount: count });
      lines = count;
    };
    return wire(node, control, resized);
  },
};
