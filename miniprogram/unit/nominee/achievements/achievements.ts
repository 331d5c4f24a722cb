import type { ReplyOf } from '../../../../typings/api';
import type { Item, List } from '../drafts/mergeList';
import { moved, without, type Removed } from './arrange';

type Papers = ReplyOf<'unit', 'attach'>['papers'];

/** A list of honours, results or benefits. Says `change` with `{ name, value: the whole list, place }`, and `leave` with `{ name: place }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    title: { type: String, value: '' },
    what: { type: String, value: '' },
    items: { type: Array, value: [] as Item[] },
    errors: { type: Object, value: {} as Record<string, string> },
    papers: { type: Array, value: [] as Papers[number][] },
    nominationId: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    /** The place to write in: `honours.0.title`. */
    focused: { type: String, value: '' },
  },
  data: { rows: [] as (Item & { number: number; proof: readonly string[] })[], removed: null as Removed | null },
  observers: {
    items(items: List) {
      this.setData({ rows: items.map((item, index) => ({ ...item, proof: item.proof ?? [], number: index + 1 })) });
    },
  },
  methods: {
    tell(items: List, place = '') {
      this.triggerEvent('change', { name: this.data.name, value: items, place });
    },
    onChange({ detail, currentTarget }: Told<{ name: keyof Item; value: Item[keyof Item] }> & Tapped<{ index: number }>) {
      const { index } = currentTarget.dataset;
      const items = this.data.items.map((item, at) => (at === index ? { ...item, [detail.name]: detail.value } : item));
      this.tell(items, `${this.data.name}.${index}.${detail.name}`);
    },
    onLeave({ detail, currentTarget }: Told<{ name: string }> & Tapped<{ index: number }>) {
      this.triggerEvent('leave', { name: `${this.data.name}.${currentTarget.dataset.index}.${detail.name}` });
    },
    pass({ detail }: Told<ReplyOf<'unit', 'attach'>>) {
      this.triggerEvent('attached', detail);
    },
    add() {
      this.setData({ removed: null });
      this.tell([...this.data.items, { title: '', date: '', detail: '' }]);
    },
    move({ currentTarget }: Tapped<{ index: number; by: number }>) {
      const { index, by } = currentTarget.dataset;
      this.tell(moved(this.data.items, index, by));
    },
    remove({ currentTarget }: Tapped<{ index: number }>) {
      const { items, removed } = without(this.data.items, currentTarget.dataset.index);
      this.setData({ removed });
      this.tell(items);
    },
    undo() {
      const { items, removed } = this.data;
      if (!removed) return;
      this.setData({ removed: null });
      this.tell([...items.slice(0, removed.at), removed.item, ...items.slice(removed.at)]);
    },
  },
});
