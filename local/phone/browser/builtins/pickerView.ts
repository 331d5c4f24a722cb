import { scopedClasses, type BuiltIn } from './node';
import { createWheel, type Wheel } from './wheel';

const wheels = new WeakMap<Element, Wheel>();

const columnsOf = (view: Element): Wheel[] =>
  Array.from(view.querySelectorAll('wx-picker-view-column')).flatMap((column) => wheels.get(column) ?? []);

export const pickerView: BuiltIn = {
  properties: {
    name: String,
    value: null,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
  },
  mount(node) {
    const { element } = node;
    const indicator = document.createElement('div');
    indicator.className = 'wx-picker-indicator';
    element.append(indicator);
    const place = (): void => {
      const indexes = (node.value('value') as number[] | null) ?? [];
      element.style.setProperty('--picker-item', `${indicator.offsetHeight}px`);
      columnsOf(element).forEach((wheel, column) => wheel.select(indexes[column] ?? 0));
    };
    const later = (): number => requestAnimationFrame(place);
    element.addEventListener('phone-settled', (event) => {
      event.stopPropagation();
      const value = columnsOf(element).map((wheel) => wheel.index());
      node.emit('pickstart');
      node.set('value', value);
      node.emit('change', { value });
      node.emit('pickend');
    });
    element.addEventListener('phone-columns', later);
    return {
      attached: later,
      field: { value: () => node.value('value'), reset: () => node.set('value', []) },
      changed: {
        value: later,
        indicatorStyle: (value) => indicator.setAttribute('style', String(value ?? '')),
        indicatorClass: (value) => {
          indicator.className = ['wx-picker-indicator', ...scopedClasses(node, String(value ?? ''))].join(' ');
        },
      },
    };
  },
};

export const pickerViewColumn: BuiltIn = {
  properties: {},
  mount({ element }) {
    const items = (): HTMLElement[] => Array.from(element.children) as HTMLElement[];
    const tell = (type: string): boolean => element.dispatchEvent(new Event(type, { bubbles: true }));
    wheels.set(
      element,
      createWheel(element, items, () => tell('phone-settled')),
    );
    // A list that changes (the days of a month) may leave the wheel beyond its end.
    const watch = new MutationObserver(() => tell('phone-columns'));
    return { attached: () => watch.observe(element, { childList: true }), detached: () => watch.disconnect() };
  },
};
