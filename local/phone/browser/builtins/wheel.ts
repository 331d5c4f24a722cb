const settleMilliseconds = 120;

export interface Wheel {
  select(index: number): void;
  index(): number;
}

/**
 * Makes `column`, a scrolling element, a wheel: it snaps to its items, a tap or an arrow key chooses, `settled` hears
 * where it stopped. Every item has the same height.
 */
export function createWheel(column: HTMLElement, items: () => HTMLElement[], settled: (index: number) => void): Wheel {
  let selected = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const height = (): number => Math.max(1, items()[0]?.offsetHeight ?? 1);
  const mark = (): void =>
    items().forEach((item, index) => {
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(index === selected));
    });
  const select = (index: number, behavior: ScrollBehavior = 'instant'): void => {
    selected = Math.min(Math.max(0, items().length - 1), Math.max(0, index));
    column.scrollTo({ top: selected * height(), behavior });
    mark();
  };
  const choose = (index: number): void => {
    const before = selected;
    select(index);
    if (selected !== before) settled(selected);
  };
  column.setAttribute('role', 'listbox');
  column.tabIndex = 0;
  column.addEventListener('scroll', (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const index = Math.round(column.scrollTop / height());
      if (index === selected || !column.isConnected) return;
      selected = index;
      mark();
      settled(index);
    }, settleMilliseconds);
  });
  column.addEventListener('click', ({ target }) => {
    const index = items().findIndex((item) => target instanceof Node && item.contains(target));
    if (index >= 0) choose(index);
  });
  column.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(selected + step);
  });
  return { select, index: () => selected };
}
