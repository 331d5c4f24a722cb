import type { BuiltIn } from './node';

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const properties = {
  scrollX: Boolean,
  scrollY: Boolean,
  scrollTop: null,
  scrollLeft: null,
  scrollIntoView: String,
  scrollIntoViewAlignment: null,
  scrollWithAnimation: Boolean,
  upperThreshold: { type: null, value: 50 },
  lowerThreshold: { type: null, value: 50 },
  enableFlex: Boolean,
  enhanced: Boolean,
  showScrollbar: null,
  bounces: null,
  scrollAnchoring: Boolean,
  pagingEnabled: Boolean,
  fastDeceleration: Boolean,
  enablePassive: null,
  enableBackToTop: Boolean,
  usingSticky: Boolean,
  type: String,
  refresherEnabled: Boolean,
  refresherTriggered: Boolean,
  refresherThreshold: null,
  refresherDefaultStyle: null,
  refresherBackground: null,
} as const;

export const scrollView: BuiltIn = {
  properties,
  mount(node) {
    const { element } = node;
    let last = { top: 0, left: 0 };
    let atEnd = false;
    let atStart = true;
    const edges = (): void => {
      const upper = node.number('upperThreshold', 50);
      const lower = node.number('lowerThreshold', 50);
      const horizontal = node.flag('scrollX') && !node.flag('scrollY');
      const before = horizontal ? element.scrollLeft : element.scrollTop;
      const after = horizontal
        ? element.scrollWidth - element.clientWidth - before
        : element.scrollHeight - element.clientHeight - before;
      const [start, end] = [before <= upper, after <= lower];
      if (start && !atStart) node.emit('scrolltoupper', { direction: horizontal ? 'left' : 'top' });
      if (end && !atEnd) node.emit('scrolltolower', { direction: horizontal ? 'right' : 'bottom' });
      [atStart, atEnd] = [start, end];
    };
    element.addEventListener('scroll', (event) => {
      event.stopPropagation();
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element;
      const [deltaX, deltaY] = [last.left - scrollLeft, last.top - scrollTop];
      last = { top: scrollTop, left: scrollLeft };
      node.emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY });
      edges();
    });
    const scrollTo = (to: ScrollToOptions): void =>
      element.scrollTo({ ...to, behavior: node.flag('scrollWithAnimation') ? 'smooth' : 'instant' });
    const scrollToChild = (): void => {
      const id = node.text('scrollIntoView');
      const child = id ? node.component.ownerShadowRoot?.querySelector(`#${id}`)?.getBackendElement() : null;
      if (!child) return;
      const target = (child as unknown as Element).getBoundingClientRect();
      const { left, top } = element.getBoundingClientRect();
      scrollTo({ top: element.scrollTop + target.top - top, left: element.scrollLeft + target.left - left });
    };
    const later = (work: () => void) => (): number => requestAnimationFrame(work);
    const setTop = later(() => scrollTo({ top: node.number('scrollTop') }));
    const setLeft = later(() => scrollTo({ left: node.number('scrollLeft') }));
    return {
      attached: () => {
        if (isGiven(node.value('scrollTop'))) setTop();
        if (isGiven(node.value('scrollLeft'))) setLeft();
        if (node.text('scrollIntoView')) later(scrollToChild)();
      },
      changed: {
        scrollX: (value) => element.toggleAttribute('data-x', Boolean(value)),
        scrollY: (value) => element.toggleAttribute('data-y', Boolean(value)),
        enableFlex: (value) => element.toggleAttribute('data-flex', Boolean(value)),
        scrollTop: (value) => isGiven(value) && setTop(),
        scrollLeft: (value) => isGiven(value) && setLeft(),
        scrollIntoView: later(scrollToChild),
      },
    };
  },
};
