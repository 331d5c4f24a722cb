import { fileUrl } from '../files/fileUrl';
import { routeByNavigator } from './navigate';
import type { BuiltIn } from './node';
import { renderNodes } from './richText';

export const text: BuiltIn = {
  properties: {
    selectable: Boolean,
    userSelect: Boolean,
    space: String,
    decode: Boolean,
    overflow: String,
    maxLines: null,
  },
  mount: ({ element }) => ({
    changed: {
      space: (value) => element.toggleAttribute('data-space', Boolean(value)),
      selectable: (value) => element.toggleAttribute('data-selectable', Boolean(value)),
      userSelect: (value) => element.toggleAttribute('data-selectable', Boolean(value)),
    },
  }),
};

export const navigator: BuiltIn = {
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: null, value: 1 },
    target: String,
  },
  mount(node) {
    node.element.setAttribute('role', 'link');
    node.element.tabIndex = 0;
    node.on('tap', () => {
      const route = routeByNavigator(node.text('openType'), { url: node.text('url'), delta: node.number('delta', 1) });
      void route?.then(
        (result) => node.emit('success', result),
        (error: unknown) => node.emit('fail', error),
      );
    });
    return {};
  },
};

export const richText: BuiltIn = {
  properties: { nodes: null, space: String, userSelect: Boolean },
  mount: ({ element }) => ({ changed: { nodes: (value) => element.replaceChildren(...renderNodes(value)) } }),
};

const iconGlyphs: Record<string, [glyph: string, color: string]> = {
  success: ['✔', '#09bb07'],
  success_no_circle: ['✓', '#09bb07'],
  info: ['ℹ', '#10aeff'],
  warn: ['!', '#f76260'],
  waiting: ['⏱', '#10aeff'],
  cancel: ['✕', '#f43530'],
  download: ['↓', '#09bb07'],
  search: ['⌕', '#b2b2b2'],
  clear: ['⊗', '#b2b2b2'],
};

export const icon: BuiltIn = {
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  mount(node) {
    const { element } = node;
    element.setAttribute('aria-hidden', 'true');
    const redraw = (): void => {
      const [glyph, color] = iconGlyphs[node.text('type')] ?? ['', ''];
      const size = node.text('size');
      element.textContent = glyph;
      element.style.color = node.text('color') || color;
      element.style.fontSize = /^\d+$/.test(size) ? `${size}px` : size;
    };
    return { changed: { type: redraw, size: redraw, color: redraw } };
  },
};

export const progress: BuiltIn = {
  properties: {
    percent: { type: null, value: 0 },
    showInfo: Boolean,
    strokeWidth: { type: null, value: 6 },
    activeColor: { type: String, value: '#09bb07' },
    color: String,
    backgroundColor: { type: String, value: '#ebebeb' },
    active: Boolean,
    borderRadius: null,
    fontSize: null,
    duration: null,
  },
  mount(node) {
    const { element } = node;
    const [track, bar, info] = ['div', 'div', 'span'].map((tag) => document.createElement(tag)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    track.append(bar);
    element.append(track, info);
    element.setAttribute('role', 'progressbar');
    const redraw = (): void => {
      const percent = Math.min(100, Math.max(0, node.number('percent')));
      element.setAttribute('aria-valuenow', String(percent));
      track.style.cssText = `height:${node.number('strokeWidth', 6)}px;background:${node.text('backgroundColor')}`;
      bar.style.cssText = `width:${percent}%;background:${node.text('color') || node.text('activeColor')}`;
      info.hidden = !node.flag('showInfo');
      info.textContent = `${percent}%`;
    };
    redraw();
    const names = ['percent', 'showInfo', 'strokeWidth', 'activeColor', 'color', 'backgroundColor'];
    return { changed: Object.fromEntries(names.map((name) => [name, redraw])) };
  },
};

export const canvas: BuiltIn = {
  properties: { canvasId: String, type: String, disableScroll: Boolean },
  mount({ element }) {
    element.append(document.createElement('canvas'));
    return {};
  },
};

export const webView: BuiltIn = {
  properties: { src: String },
  mount: ({ element, emit }) => ({
    changed: {
      src: (value) => {
        element.textContent = `网页（业务域名）：${String(value)}`;
        emit('load', { src: value });
      },
    },
  }),
};

export const video: BuiltIn = {
  properties: {
    src: String,
    controls: null,
    poster: String,
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    objectFit: String,
  },
  mount({ element }) {
    const player = document.createElement('video');
    player.controls = true;
    element.append(player);
    return {
      changed: {
        src: (value) => {
          void fileUrl(String(value ?? ''), '').then((url) => (player.src = url));
        },
      },
    };
  },
};

export const movableView: BuiltIn = {
  properties: {
    direction: String,
    x: null,
    y: null,
    damping: null,
    friction: null,
    disabled: Boolean,
    inertia: Boolean,
    outOfBounds: Boolean,
  },
  mount({ element, number }) {
    const place = (): void => void (element.style.transform = `translate(${number('x')}px, ${number('y')}px)`);
    return { changed: { x: place, y: place } };
  },
};
