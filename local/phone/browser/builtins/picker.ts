import { openPickerSheet, type PickerColumn } from '../sheets/pickerSheet';
import { dateColumns, dateFrom, timeColumns, timeFrom } from '../sheets/dateColumns';
import { regionColumns } from '../sheets/regions';
import type { BuiltIn, BuiltInNode } from './node';

interface Mode {
  columns(node: BuiltInNode, chosen: number[] | undefined): PickerColumn[];
  value(node: BuiltInNode, chosen: number[], columns: PickerColumn[]): unknown;
  extra?(columns: PickerColumn[], chosen: number[]): object;
}

const labelsOf = (range: unknown, key: string): string[] =>
  ((range as unknown[] | null) ?? []).map((item) =>
    String(key && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item),
  );

const textAt = (columns: PickerColumn[], chosen: number[]): string[] =>
  columns.map(({ labels }, index) => labels[chosen[index] ?? 0] ?? '');

const modes: Record<string, Mode> = {
  selector: {
    columns: (node) => [
      { labels: labelsOf(node.value('range'), node.text('rangeKey')), selected: node.number('value') },
    ],
    value: (_, chosen) => chosen[0],
  },
  multiSelector: {
    columns: (node) => {
      const value = (node.value('value') as number[] | null) ?? [];
      const range = (node.value('range') as unknown[][] | null) ?? [];
      return range.map((column, index) => ({
        labels: labelsOf(column, node.text('rangeKey')),
        selected: value[index] ?? 0,
      }));
    },
    value: (_, chosen) => chosen,
  },
  date: {
    columns: (node, chosen) =>
      dateColumns(
        { fields: node.text('fields'), start: node.text('start'), end: node.text('end'), value: node.text('value') },
        chosen,
      ),
    value: (_, chosen, columns) => dateFrom(textAt(columns, chosen)),
  },
  time: {
    columns: (node, chosen) => timeColumns(node.text('start'), node.text('end'), node.text('value'), chosen),
    value: (_, chosen, columns) => timeFrom(textAt(columns, chosen)),
  },
  region: {
    columns: (node, chosen) =>
      regionColumns((node.value('value') as string[] | null) ?? [], node.text('level'), chosen),
    value: (_, chosen, columns) => textAt(columns, chosen),
    extra: () => ({ code: [], postcode: '' }),
  },
};

export const picker: BuiltIn = {
  properties: {
    name: String,
    mode: { type: String, value: 'selector' },
    disabled: Boolean,
    headerText: String,
    range: null,
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    level: { type: String, value: 'sub-district' },
    customItem: String,
  },
  mount(node) {
    node.element.setAttribute('role', 'button');
    node.element.tabIndex = 0;
    node.on('tap', () => {
      const mode = modes[node.text('mode')];
      if (!mode || node.flag('disabled')) return;
      openPickerSheet({
        title: node.text('headerText'),
        columns: (chosen) => mode.columns(node, chosen),
        changed: (column, value) =>
          node.text('mode') === 'multiSelector' && node.emit('columnchange', { column, value }),
        cancelled: () => node.emit('cancel'),
        confirmed: (chosen, columns) => {
          const value = mode.value(node, chosen, columns);
          node.set('value', value);
          node.emit('change', { value, ...mode.extra?.(columns, chosen) });
        },
      });
    });
    const first = node.value('value');
    return { field: { value: () => node.value('value') ?? '', reset: () => node.set('value', first) } };
  },
};
