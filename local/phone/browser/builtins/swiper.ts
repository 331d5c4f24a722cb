import type { BuiltIn, BuiltInNode } from './node';

const swipeShare = 0.2;

const properties = {
  current: { type: null, value: 0 },
  currentItemId: String,
  autoplay: Boolean,
  interval: { type: null, value: 5000 },
  duration: { type: null, value: 500 },
  circular: Boolean,
  vertical: Boolean,
  indicatorDots: Boolean,
  indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
  indicatorActiveColor: { type: String, value: '#000000' },
  previousMargin: String,
  nextMargin: String,
  displayMultipleItems: { type: null, value: 1 },
  easingFunction: String,
  snapToEdge: Boolean,
  disableTouch: Boolean,
} as const;

/** Places the items side by side; `position` is the (fractional) index that stands at the start. */
class Track {
  readonly dots = document.createElement('div');

  constructor(private readonly node: BuiltInNode) {
    this.dots.className = 'wx-swiper-dots';
    node.element.append(this.dots);
  }

  get items(): HTMLElement[] {
    return Array.from(this.node.element.querySelectorAll<HTMLElement>(':scope > .wx-swiper-track > wx-swiper-item'));
  }

  /** The nearest way round on a circular swiper. */
  private offset(index: number, position: number, count: number): number {
    const distance = index - position;
    return this.node.flag('circular') && count > 1 ? distance - Math.round(distance / count) * count : distance;
  }

  place(position: number, duration: number): void {
    const { items, node } = this;
    const axis = node.flag('vertical') ? 'Y' : 'X';
    const shown = Math.max(1, node.number('displayMultipleItems', 1));
    items.forEach((item, index) => {
      const offset = this.offset(index, position, items.length);
      item.style.transition = duration ? `transform ${duration}ms ease-out` : 'none';
      item.style.transform = `translate${axis}(${offset * 100}%)`;
      item.style[axis === 'X' ? 'width' : 'height'] = `${100 / shown}%`;
      item.setAttribute('aria-hidden', String(offset < 0 || offset >= shown));
    });
    this.showDots(Math.round(position));
  }

  private showDots(current: number): void {
    this.dots.hidden = !this.node.flag('indicatorDots');
    if (this.dots.hidden) return;
    const dots = this.items.map((_, index) => {
      const dot = document.createElement('i');
      dot.style.background = this.node.text(index === current ? 'indicatorActiveColor' : 'indicatorColor');
      return dot;
    });
    this.dots.replaceChildren(...dots);
  }
}

export const swiper: BuiltIn = {
  properties,
  mount(node) {
    const track = new Track(node);
    let current = 0;
    let timer: ReturnType<typeof setInterval> | undefined;
    const move = (next: number, source: '' | 'touch' | 'autoplay'): void => {
      const count = track.items.length;
      if (count === 0) return;
      const wrapped = node.flag('circular') ? (next + count) % count : Math.min(count - 1, Math.max(0, next));
      const duration = node.number('duration', 500);
      track.place(wrapped, duration);
      if (wrapped === current) return;
      current = wrapped;
      if (source) node.set('current', current);
      const detail = { current, source, currentItemId: '' };
      node.emit('change', detail);
      setTimeout(() => node.emit('animationfinish', detail), duration);
    };
    const replay = (): void => {
      clearInterval(timer);
      if (!node.flag('autoplay') || !node.element.isConnected) return;
      timer = setInterval(() => move(current + 1, 'autoplay'), node.number('interval', 5000));
    };
    followSwipe(
      node,
      track,
      () => current,
      (next) => move(next, 'touch'),
    );
    const redraw = (): void => track.place(current, 0);
    const watch = new MutationObserver(redraw);
    return {
      attached() {
        current = node.number('current');
        const inner = node.element.querySelector<HTMLElement>(':scope > .wx-swiper-track');
        if (inner) watch.observe(inner, { childList: true });
        redraw();
        replay();
      },
      detached() {
        clearInterval(timer);
        watch.disconnect();
      },
      changed: {
        current: (value) => node.element.isConnected && Number(value) !== current && move(Number(value), ''),
        autoplay: replay,
        interval: replay,
        vertical: redraw,
        circular: redraw,
        indicatorDots: redraw,
        displayMultipleItems: redraw,
        previousMargin: (value) => node.element.style.setProperty('--previous-margin', String(value)),
        nextMargin: (value) => node.element.style.setProperty('--next-margin', String(value)),
      },
    };
  },
};

/** Drags with the finger or the mouse; a fifth of the width turns the page. */
function followSwipe(node: BuiltInNode, track: Track, current: () => number, move: (next: number) => void): void {
  let from: number | null = null;
  let share = 0;
  const along = (event: PointerEvent): number => (node.flag('vertical') ? event.clientY : event.clientX);
  const length = (): number => (node.flag('vertical') ? node.element.clientHeight : node.element.clientWidth) || 1;
  node.element.addEventListener('pointerdown', (event) => {
    if (!node.flag('disableTouch')) from = along(event);
    share = 0;
  });
  node.element.addEventListener('pointermove', (event) => {
    if (from === null || (event.pointerType === 'mouse' && event.buttons !== 1)) return;
    share = (from - along(event)) / length();
    track.place(current() + share, 0);
  });
  const end = (): void => {
    if (from === null) return;
    from = null;
    move(Math.abs(share) > swipeShare ? current() + Math.sign(share) : current());
  };
  for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const) node.element.addEventListener(type, end);
}
