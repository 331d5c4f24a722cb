import { clockOf, sayDay, sayMoment } from '../../domain/beijing';
import { districtDeadline } from '../../domain/nomination/deadlines';
import type { Package } from '../../domain/nomination/nomination';
import { firstStateOf, officeOf } from '../../domain/nomination/reviewers';
import type { Season } from '../../domain/season/season';
import { cityOffice, routeName, tierName } from '../../domain/wording/names';
import { turnOf } from '../../domain/wording/states';
import type { ReceiptView } from './views';

/** Who acts next and by when: 由昆都仑区人社局会同昆都仑区委人才办审核，最晚 12月20日报市人社局 */
function nextOf(season: Season, { route, district, lines }: Package): string {
  const { who, does } = turnOf(season, firstStateOf(route), lines[0]?.tier, district);
  const by =
    route === 'district' ? `最晚 ${sayDay(clockOf(districtDeadline(season, district)).day)}报${cityOffice}` : '日期待市局公布';
  return `由${who}${does}，${by}`;
}

const atOnce = 100;

export const receiptView = (season: Season, pack: Package, from: number): ReceiptView => ({
  number: pack._id,
  unitName: pack.unitName,
  title: routeName(pack.route, officeOf(season, pack.route, pack.district)),
  atText: sayMoment(pack.at),
  fingerprint: pack.fingerprint,
  count: pack.lines.length,
  nextFrom: from + atOnce < pack.lines.length ? from + atOnce : null,
  lines: pack.lines.slice(from, from + atOnce).map(({ nominationId, name, tier }) => ({ nominationId, name, tierName: tierName(tier) })),
  next: nextOf(season, pack),
});
