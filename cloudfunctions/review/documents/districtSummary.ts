import { dayOf } from '../../domain/beijing';
import { recommendedOf } from '../../domain/district/recommended';
import { signersOf } from '../../domain/district/signers';
import type { Season } from '../../domain/season/season';
import type { Tier } from '../../domain/terms';
import { signingOfficeName } from '../../domain/wording/districtWords';
import { districtColumns, listDate, listFacts, listNobody, listTitle } from '../../domain/wording/listWords';
import { districtName, levelName, tierName } from '../../domain/wording/names';
import type { ListPaper } from '../../paperwork';
import { districtListOf, forwardingsOf, nominationsOn } from '../../platform/districts';
import { formsByLine } from '../../platform/formRevisions';
import { peopleOf, type Listed } from './people';

async function forwardedFrom(district: string): Promise<readonly string[]> {
  const found = await forwardingsOf(district);
  return found.flatMap(({ lines }) => lines.filter(({ goes }) => goes === 'forward').map(({ nominationId }) => nominationId));
}

const uniqueOf = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

async function linesOf(people: readonly Listed[], order: readonly string[]): Promise<string[][]> {
  const forms = await formsByLine(people.map(({ _id, submittedRevision }) => ({ nominationId: _id, revision: submittedRevision })));
  return people.map(({ _id, name, unitName, occupation, level, tier }, at) => {
    const form = forms.get(_id)?.form;
    const rank = order.indexOf(_id) + 1;
    return [
      String(at + 1), name, form?.gender ?? '', unitName, occupation, level === '' ? '' : levelName(level), form?.certificateNumber ?? '',
      tierName(tier), tier === 'senior' && rank > 0 ? String(rank) : '', '',
    ];
  });
}

/** What a district recommends, sent on already or about to be: its 高级技师 in the order of its ranking, then its 技师. null: nobody yet. */
export async function districtSummary(season: Season, district: string, now: string): Promise<ListPaper | null> {
  const [list, standing, forwarded] = await Promise.all([districtListOf(district), nominationsOn(district), forwardedFrom(district)]);
  const { seniors, excellents } = recommendedOf(list, standing, now);
  const ids = uniqueOf([...forwarded, ...seniors.map(({ _id }) => _id), ...excellents.map(({ _id }) => _id)]);
  if (ids.length === 0) return null;
  const people = [...(await peopleOf(ids)).values()];
  const place = (id: string): number => list.order.indexOf(id);
  const of = (tier: Tier): Listed[] =>
    people.filter((one) => one.tier === tier).sort((a, b) => place(a._id) - place(b._id) || (a._id < b._id ? -1 : 1));
  const part = async (tier: Tier) => {
    const rows = await linesOf(of(tier), list.order);
    return { name: tierName(tier), note: listFacts.count(rows.length), rows };
  };
  const cut = list.cut ? [listFacts.cut(list.cut.base, list.cut.byRate + list.cut.granted)] : [];
  return {
    title: listTitle(season, 'districtSummary', districtName(district)),
    facts: [listFacts.madeOn(dayOf(now)), ...cut],
    columns: districtColumns,
    parts: [await part('senior'), await part('excellent')],
    signs: signersOf(season, district).map((office) => listFacts.signAndSeal(signingOfficeName(season, office, district))),
    date: listDate,
    foot: listTitle(season, 'districtSummary', districtName(district)),
    nobody: listNobody,
  };
}
