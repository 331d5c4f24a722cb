import { dayOf, sayDay, sayMoment } from '../../domain/beijing';
import { everHandedIn } from '../../domain/nomination/desk';
import type { Owner } from '../../domain/unit/decideApprove';
import type { Unit } from '../../domain/unit/unit';
import { districtName, unitStateName, unitStateTone, type Offices } from '../../domain/wording/names';
import { sayMobile } from '../../domain/wording/phoneWords';
import { unitNote } from '../../domain/wording/deskWords';
import type { UnitFileView } from '../../platform/views';
import type { ReviewedUnitView } from './views';

type Row = ReviewedUnitView['rows'][number];

const toCall = (label: string, phone: string, whose: string): Row => ({ label, value: sayMobile(phone), call: { phone, whose } });

/** 附件3 联络表, what is filled in of it. */
function contactRows({ name, contact }: Unit): Row[] {
  const rows: Row[] = [
    { label: '联系人', value: [contact.name, contact.position].filter(Boolean).join('，') },
    toCall('手机', contact.phone, contact.name),
    toCall('座机', contact.landline, name),
    { label: '邮箱', value: contact.email },
    { label: '备用联系人', value: contact.backupName },
    toCall('备用联系人手机', contact.backupPhone, contact.backupName || '备用联系人'),
  ];
  return rows.filter(({ value }) => value !== '');
}

const ownerPart = ({ unit, desk }: Owner): ReviewedUnitView['owner'] => ({
  unitId: unit._id,
  name: unit.name,
  sinceText: unit.decidedAt ? `${sayDay(dayOf(unit.decidedAt))}核准` : '',
  submitted: everHandedIn(desk),
});

/** A registration as its district sees it; `owner` is another one that has the code already. */
export function unitView(season: Offices, unit: Unit, owner: Owner | null, papers: readonly UnitFileView[]): ReviewedUnitView {
  const canDecide = unit.state === 'pending';
  const stateName = unitStateName(unit.state);
  return {
    unitId: unit._id,
    version: unit.version,
    name: unit.name,
    uscc: unit.uscc,
    districtName: districtName(unit.district),
    address: unit.address,
    state: unit.state,
    stateName,
    tone: unitStateTone(unit.state),
    registeredText: sayMoment(unit.registeredAt),
    rows: contactRows(unit),
    papers,
    owner: owner && ownerPart(owner),
    canDecide,
    whyNot: canDecide ? '' : [stateName, unitNote(season, unit)].filter(Boolean).join('。'),
  };
}
