import { createWheel, type Wheel } from '../builtins/wheel';
import { h } from '../element';
import { openSheet, sheetButton } from './sheet';

export interface PickerColumn {
  labels: string[];
  selected: number;
}

interface PickerSheet {
  title: string;
  /** The columns to begin with, or those that follow from what is chosen now. */
  columns(chosen: number[] | undefined): PickerColumn[];
  changed(column: number, value: number): void;
  confirmed(chosen: number[], columns: PickerColumn[]): void;
  cancelled(): void;
}

/** The native picker: wheels in a sheet, 取消 and 确定 above them. */
export function openPickerSheet(sheet: PickerSheet): void {
  let columns = sheet.columns(undefined);
  let wheels: Wheel[] = [];
  const body = h('div', { class: 'picker-wheels' });
  const draw = (): void => {
    const drawn = columns.map(({ labels }, index) => {
      const items = labels.map((text) => h('div', { class: 'picker-item' }, text));
      const column = h('div', { class: 'picker-column', 'aria-label': `第${index + 1}列` }, ...items);
      return {
        column,
        wheel: createWheel(
          column,
          () => items,
          (value) => settled(index, value),
        ),
      };
    });
    body.replaceChildren(...drawn.map(({ column }) => column), h('div', { class: 'picker-mark' }));
    wheels = drawn.map(({ wheel }) => wheel);
    wheels.forEach((wheel, index) => wheel.select(columns[index]?.selected ?? 0));
  };
  const chosen = (): number[] => wheels.map((wheel) => wheel.index());
  const settled = (column: number, value: number): void => {
    sheet.changed(column, value);
    const next = sheet.columns(chosen());
    const same = next.every(({ labels }, index) => labels.join() === columns[index]?.labels.join());
    columns = next;
    if (!same) draw();
  };
  const close = (work: () => void) => (): void => {
    opened.close();
    work();
  };
  const bar = h(
    'div',
    { class: 'picker-bar' },
    sheetButton('取消', 'picker-cancel', close(sheet.cancelled)),
    h('span', {}, sheet.title),
    sheetButton(
      '确定',
      'picker-confirm',
      close(() => sheet.confirmed(chosen(), columns)),
    ),
  );
  const opened = openSheet('bottom', sheet.title || '请选择', [bar, body], sheet.cancelled);
  draw();
}
