import { districtName } from '../../../../cloudfunctions/domain/wording/names';
import type { Person } from '../cloud/server';
import { h } from '../element';
import { roleName } from './roles';

/** Where somebody belongs, in one line. */
export const placeOf = ({ unit, district, phone }: Person): string =>
  [unit, district && districtName(district)].filter(Boolean).join(' · ') || phone;

/** A number one needs while playing: a tap copies it. */
const number = (label: string, value: string): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'number', title: '点一下复制', onclick: () => void navigator.clipboard.writeText(value) },
    h('small', {}, label),
    value,
  );

/** Who holds the phone, with what such a person knows by heart: phone, ID number, the unit's code. */
export function personCard(rows: readonly Person[]): HTMLElement[] {
  const [person] = rows;
  if (!person) return [h('p', { class: 'current-person' }, '新微信用户（还没有登录）')];
  const { phone, idNumber, uscc } = person;
  return [
    h('p', { class: 'current-person' }, rows.map((row) => `${row.name} · ${row.unit ?? roleName(row.role)}`).join('；')),
    number('手机', phone),
    ...(idNumber ? [number('证件号码', idNumber)] : []),
    ...(uscc ? [number('统一社会信用代码', uscc)] : []),
    ...(person.district ? [h('p', { class: 'quiet' }, `属地 ${districtName(person.district)}`)] : []),
  ];
}
