import { listPeople, type Person } from '../cloud/server';
import { h } from '../element';
import type { PhoneHandle } from '../phoneHandle';
import { personCard, placeOf } from './personCard';
import { section, type Section } from './section';
import { roleName, roleNames } from './roles';

const shownPerGroup = 30;

const fits = (person: Person, search: string): boolean =>
  [person.name, person.phone, placeOf(person), roleName(person.role)].some((text) => text.includes(search));

/** Who holds the phone: found by name, unit or role; or somebody new to WeChat. */
export function peopleSection(handle: () => PhoneHandle | undefined): Section {
  const current = h('div', {});
  const search = h('input', { type: 'search', placeholder: '姓名、单位、旗县区、手机号', 'aria-label': '找人' });
  const list = h('div', { class: 'people' });
  let people: Person[] = [];
  const row = (person: Person): HTMLButtonElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'person',
        onclick: () => handle()?.become(person.openid),
        'aria-pressed': person.openid === handle()?.state().openid,
      },
      h('b', {}, person.name),
      h('small', {}, placeOf(person)),
    );
  const draw = (): void => {
    const found = people.filter((person) => fits(person, search.value.trim()));
    const roles = [...new Set([...Object.keys(roleNames), ...found.map(({ role }) => role)])];
    const groups = roles.flatMap((role) => {
      const members = found.filter((person) => person.role === role);
      if (members.length === 0) return [];
      const more =
        members.length > shownPerGroup ? [h('small', {}, `还有 ${members.length - shownPerGroup} 人，请用搜索`)] : [];
      const rows = h('div', {}, ...members.slice(0, shownPerGroup).map(row), ...more);
      return [
        h(
          'details',
          { open: search.value !== '' || isShort(found) },
          h('summary', {}, `${roleName(role)}（${members.length}）`),
          rows,
        ),
      ];
    });
    list.replaceChildren(
      ...(groups.length ? groups : [h('p', { class: 'quiet' }, people.length ? '没有找到' : '服务器里还没有人')]),
    );
    const openid = handle()?.state().openid;
    current.replaceChildren(...personCard(people.filter((person) => person.openid === openid)));
  };
  search.addEventListener('input', draw);
  const fresh = h(
    'button',
    { type: 'button', class: 'wide', onclick: () => handle()?.become(`oWeb${Date.now().toString(36)}`) },
    '换成一个新微信用户',
  );
  const load = (): void =>
    void listPeople().then((loaded) => {
      people = loaded;
      draw();
    });
  search.addEventListener('focus', load);
  return { element: section('拿手机的人', current, search, list, fresh), connect: load };
}

const isShort = (found: readonly Person[]): boolean => found.length <= 8;
