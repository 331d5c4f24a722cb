import { clockOf, dayOf, sayDay, sayMoment } from '../../domain/beijing';
import { districtDeadline, sayDeadlineShortly } from '../../domain/nomination/deadlines';
import { boundariesOf } from '../../domain/season/checkOverlay';
import type { SeasonOverlay } from '../../domain/season/overlay';
import type { Figure, Season } from '../../domain/season/season';
import { districts, quotaLevels } from '../../domain/terms';
import { cityOffice, districtName, levelName, routeName, sayClause } from '../../domain/wording/names';
import type { RulingRow } from './views';

type Said = { readonly reason?: string; readonly by?: string; readonly at?: string };
type Plain = Omit<RulingRow, 'canRule'>;

/** 市人社局 12月3日 10:05：只报了 2 名 */
function sayDecided(said: Said | null | undefined, when = said?.at ? sayMoment(said.at) : ''): string {
  return said?.by ? `${[said.by, when].filter(Boolean).join(' ')}：${said.reason ?? ''}` : '';
}

const sourceOf = (said: unknown, figure?: Figure<unknown>): RulingRow['source'] => (said ? 'ruled' : (figure?.mark ?? 'assumption'));

interface Read extends Pick<RulingRow, 'kind' | 'title' | 'now'> {
  readonly figure: Figure<unknown>;
  readonly said: Said | null | undefined;
  readonly more?: string | undefined;
}

const row = ({ kind, title, now, figure, said, more = '' }: Read): Plain => ({
  key: kind,
  kind,
  title,
  text: `${figure.reading ?? ''}${more}`,
  source: sourceOf(said, figure),
  decidedText: sayDecided(said),
  clauseText: sayClause(figure.clause),
  now,
});

/** How the whole season is read. */
export function seasonRows(season: Season, overlay: SeasonOverlay): Plain[] {
  const { dayEnd, rounding, publicity } = season;
  const boundaries = quotaLevels.flatMap((level) =>
    [...boundariesOf(season, level)].sort((a, b) => a - b).map((at): Plain => {
      const said = season.rulings.find((one) => one.level === level && one.at === at);
      const reading = said?.reading ?? season.boundary.value;
      return {
        key: `boundary.${level}.${at}`,
        kind: 'boundary',
        title: `${levelName(level)}正好 ${at} 人`,
        text: `按“${reading === 'above' ? '以上' : '以下'}”一档`,
        source: sourceOf(said),
        decidedText: said ? sayDecided({ reason: said.reason, by: said.by }, sayDay(said.on)) : '',
        clauseText: sayClause(season.quotas[level].clause),
        now: { level, at, reading },
      };
    }),
  );
  return [
    row({ kind: 'dayEnd', title: '“日前”到几点', figure: dayEnd, said: overlay.dayEnd, now: { minutes: dayEnd.value } }),
    ...boundaries,
    row({ kind: 'rounding', title: '零头', figure: rounding, said: overlay.rounding, now: { rounding: rounding.value } }),
    row({
      kind: 'publicity',
      title: '公示期',
      figure: publicity.days,
      said: overlay.publicity,
      now: { days: publicity.days.value, firstDay: publicity.firstDay.value },
      more: publicity.firstDay.reading,
    }),
  ];
}

/** Days and places of each district that was granted something; the others follow the notice. */
export function districtRows(season: Season): Plain[] {
  const clauseText = sayClause('三(一)');
  return districts.flatMap(({ code, name }): Plain[] => {
    const extended = season.districtExtensions.find(({ district }) => district === code);
    const granted = season.grantedPlaces.find(({ district }) => district === code);
    const until = districtDeadline(season, code);
    return [
      {
        key: `districtExtension.${code}`,
        kind: 'districtExtension',
        title: `${name}报市里`,
        text: `${sayDeadlineShortly(until)} 前`,
        source: extended ? 'ruled' : 'notice',
        decidedText: sayDecided(extended),
        clauseText,
        now: { district: code, until: clockOf(until).day },
      },
      {
        key: `places.${code}`,
        kind: 'places',
        title: `${name}高级技师名额`,
        text: granted ? `按 ${season.districtRate.value}% 算，另增补 ${granted.places} 名` : `按 ${season.districtRate.value}% 算，没有增补`,
        source: granted ? 'ruled' : 'notice',
        decidedText: sayDecided(granted),
        clauseText: sayClause(season.districtRate.clause),
        now: { district: code, places: granted?.places ?? 0 },
      },
    ];
  });
}

/** Units that were given more time. */
export const unitRows = (season: Season, named: ReadonlyMap<string, { readonly name: string; readonly district: string }>, district: string | null): Plain[] =>
  season.extensions
    .filter(({ unitId }) => district === null || named.get(unitId)?.district === district)
    .map(({ unitId, route, until, ...said }) => ({
      key: `unitExtension.${unitId}.${route}`,
      kind: 'unitExtension',
      title: named.get(unitId)?.name ?? unitId,
      text: `${routeName(route)}，延到 ${sayDeadlineShortly(until)}`,
      source: 'ruled',
      decidedText: sayDecided(said),
      clauseText: sayClause('三(一)'),
      now: { unitId, unitName: named.get(unitId)?.name ?? '', route, until: dayOf(until) },
    }));

/** Who receives, who signs with it, and where they are reached. */
export function officeRows(season: Season, overlay: SeasonOverlay): Plain[] {
  const clauseText = sayClause('三(一)');
  const offices = season.offices.map(({ district, office, talentOffice }): Plain => {
    const said = overlay.offices?.find((one) => one.district === district);
    const text = talentOffice ? `${office}受理，会同${talentOffice}` : `${office}受理，一个部门出具意见`;
    const now = { district, office, talentOffice: talentOffice ?? '' };
    return { key: `office.${district}`, kind: 'office', title: `${districtName(district)}由谁受理`, text, source: sourceOf(said), decidedText: sayDecided(said), clauseText, now };
  });
  const contacts = [...districts.map(({ code }) => code), 'city' as const].map((place): Plain => {
    const known = season.contacts.find((one) => one.place === place);
    const name = place === 'city' ? cityOffice : districtName(place);
    const office = known?.office ?? season.offices.find(({ district }) => district === place)?.office ?? cityOffice;
    const text = known ? [known.office, known.phone, known.address].filter(Boolean).join('，') : '电话待公布';
    const now = { place, office, phone: known?.phone ?? '', address: known?.address ?? '' };
    return { key: `contact.${place}`, kind: 'contact', title: `${name}联系方式`, text, source: known ? 'ruled' : 'assumption', decidedText: sayDecided(known), clauseText, now };
  });
  return [...offices, ...contacts];
}
