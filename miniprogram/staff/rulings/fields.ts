/** The form of each kind of decision, and what it sends. */
import type { InputOf, ReplyOf } from '../../../typings/api';

export type RulingRow = ReplyOf<'review', 'rulings'>['groups'][number]['rows'][number];
type Input = InputOf<'review', 'grant'>;
type Kind = RulingRow['kind'];

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'pick' | 'date' | 'text' | 'number';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

export type Draft = Readonly<Record<string, string>>;

const options = (list: Readonly<Record<string, string>>): { value: string; label: string }[] => Object.entries(list).map(([value, label]) => ({ value, label }));
const until: Field = { name: 'until', label: '延到哪一天', type: 'date', hint: '含当天' };

const forms: Readonly<Record<Kind, readonly Field[]>> = {
  unitExtension: [until],
  districtExtension: [until],
  places: [{ name: 'places', label: '增补几名', type: 'number', hint: '填 0 就是不增补' }],
  boundary: [{ name: 'reading', label: '按哪一档', type: 'pick', options: options({ above: '按“以上”一档', below: '按“以下”一档' }) }],
  rounding: [{ name: 'rounding', label: '零头怎么算', type: 'pick', options: options({ floor: '舍去', round: '四舍五入', ceil: '进一' }) }],
  dayEnd: [{ name: 'minutes', label: '当天到几点', type: 'pick', options: options({ 1440: '24:00', 1080: '18:00', 1050: '17:30', 1020: '17:00' }) }],
  publicity: [
    { name: 'days', label: '几个工作日', type: 'number' },
    { name: 'firstDay', label: '发布当天', type: 'pick', options: options({ excluded: '不算', included: '算第一天' }) },
  ],
  office: [
    { name: 'office', label: '受理部门', type: 'text' },
    { name: 'talentOffice', label: '会同的人才办', type: 'text', hint: '由一个部门出具意见的，不填' },
  ],
  contact: [
    { name: 'office', label: '部门', type: 'text' },
    { name: 'phone', label: '电话', type: 'text' },
    { name: 'address', label: '地址', type: 'text' },
  ],
};

export const fieldsOf = (kind: Kind): readonly Field[] => forms[kind];

export const draftOf = ({ kind, now }: Pick<RulingRow, 'kind' | 'now'>): Draft =>
  Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, String(now[name as keyof typeof now] ?? '')]));

const readAs = ({ type, options: known }: Field, value: string): string =>
  (type === 'pick' ? known?.find((one) => one.value === value)?.label : type === 'date' ? value.slice(0, 10) : value) || '没有定';

/** What would be otherwise than now, a line for each field; none where nothing would change. */
export function changesOf(asking: Pick<RulingRow, 'kind' | 'now'>, draft: Draft): readonly string[] {
  const before = draftOf(asking);
  const told = fieldsOf(asking.kind).map((field) => ({ label: field.label, was: readAs(field, before[field.name] ?? ''), is: readAs(field, (draft[field.name] ?? '').trim()) }));
  return told.filter(({ was, is }) => was !== is).map(({ label, was, is }) => `${label}：${was} → ${is}`);
}

const numbers: readonly string[] = ['places', 'days', 'minutes'];

/** What is sent: who or what it is about, from the row, and what was filled in. */
export function inputOf({ kind, now }: Pick<RulingRow, 'kind' | 'now'>, draft: Draft, reason: string, version: number): Input {
  const about = { unitExtension: ['unitId', 'route'], districtExtension: ['district'], places: ['district'], boundary: ['level', 'at'], rounding: [], dayEnd: [], publicity: [], office: ['district'], contact: ['place'] }[kind];
  const fixed = about.map((name) => [name, now[name as keyof typeof now]]);
  const filled = Object.entries(draft).map(([name, text]) => [name, numbers.includes(name) ? Number(text) : name === 'talentOffice' && text.trim() === '' ? null : text]);
  return { kind, version, reason, ...Object.fromEntries([...fixed, ...filled]) } as Input;
}
