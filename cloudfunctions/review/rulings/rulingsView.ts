import { dayOf } from '../../domain/beijing';
import { applyOverlay, type SeasonOverlay } from '../../domain/season/overlay';
import { rulingKinds, type RulingKind } from '../../domain/season/ruling';
import { districts } from '../../domain/terms';
import { districtName } from '../../domain/wording/names';
import { units } from '../../platform/database/collections';
import { fieldsById } from '../../platform/database/read';
import { noticedSeason } from '../../platform/season';
import { countsIn, reachCounts } from '../reach/reachPages';
import { districtRows, officeRows, seasonRows, unitRows } from './rulingRows';
import type { RulingsView } from './views';

/** All that is in force, for the city; for a district what concerns it, and of that only its units' days to decide. */
export async function rulingsView(overlay: SeasonOverlay, district: string | null, now: string): Promise<RulingsView> {
  const season = applyOverlay(noticedSeason, overlay);
  const [named, counts] = await Promise.all([fieldsById(units, season.extensions.map(({ unitId }) => unitId), ['name', 'district']), reachCounts(district)]);
  const kinds: readonly RulingKind[] = district === null ? rulingKinds : ['unitExtension'];
  const own = (at: string | undefined): boolean => district === null || at === district;
  const group = (title: string, note: string, rows: readonly Omit<RulingsView['groups'][number]['rows'][number], 'canRule'>[]) => ({
    title,
    note,
    rows: rows.map((row) => ({ ...row, canRule: kinds.includes(row.kind) && (district === null || row.now.route !== 'city') })),
  });
  const submitted = district === null ? districts.map(({ code }) => countsIn(counts, code).submitted) : [countsIn(counts, district).submitted];
  return {
    version: overlay.version ?? 0,
    place: district === null ? '包头市' : districtName(district),
    groups: [
      group('全市怎么算', '改了以后，已提交的也按新的核对', seasonRows(season, overlay)),
      group('单位延期', '只限这一家、这一条路线', unitRows(season, named, district)),
      group('旗县区', '期限和增补名额', districtRows(season).filter(({ now: { district: at } }) => own(at))),
      group('谁受理，怎么找', '', officeRows(season, overlay).filter(({ now: { district: at, place } }) => own(at ?? place))),
    ],
    districts: districts.filter(({ code }) => own(code)).map(({ code, name }) => ({ value: code, label: name })),
    kinds,
    today: dayOf(now),
    submittedUnits: submitted.reduce((sum, n) => sum + n, 0),
  };
}
