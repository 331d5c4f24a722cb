/** Documents for the figures: as the functions write them, by the thousand, of nobody. */
import { deskId, type Desk, type Line } from '../../cloudfunctions/domain/nomination/desk';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import type { Unit } from '../../cloudfunctions/domain/unit/unit';
import { now } from './world';

export const season = '2024';
export const unitId = '91150203MA7K2Q4T0J.00000000';

const unit: Unit = {
  _id: unitId, uscc: '91150203MA7K2Q4T0J', name: '某重型装备制造有限公司', district: '150203', address: '某路 1 号', state: 'approved',
  contact: { name: '经办人', position: '人事', phone: '', landline: '', email: '', backupName: '', backupPhone: '' },
  registeredBy: '0'.repeat(32), registeredAt: now, decidedAt: now, decisionReason: '', version: 1,
};

export const approvedUnit = (id = unitId): Unit => ({ ...unit, _id: id });

const line = (n: number, id: string): Line => ({
  nominationId: `${season}.${id}.${n}`, draftKey: null, tier: 'excellent', name: `某人${n}`, occupation: '焊工', level: 'technician', revision: 1,
  confirmedRevision: 1, lacks: [], justified: true, state: 'confirmed', receipt: null, due: null,
});

/** A desk whose nominees have all confirmed, with headcounts that leave room for them. */
export const confirmedDesk = (lines: number, id = unitId): Desk => ({
  _id: deskId(season, id), season, unitId: id, uscc: unit.uscc, unitName: unit.name, district: unit.district, approvedAt: now,
  version: 1, lastLine: lines, receipts: [], submittedAt: null, statedPlaces: lines * 2, papers: [],
  headcounts: {
    asOf: '2024-11-30', technician: lines * 20, seniorTechnician: 0, specialTechnician: 0, chiefTechnician: 0,
    statementFileId: 'cloud://bench/uploads/x', declaredAt: now,
  },
  lines: Array.from({ length: lines }, (_, n) => line(n + 1, id)),
});

export const nomination = (n: number, change: Partial<Nomination> = {}): Nomination => ({
  _id: `${season}.${unitId}.${n}`, draftKey: null, season, unitId, unitName: unit.name, district: unit.district, tier: 'excellent', route: 'district',
  level: 'technician', name: `某人${n}`, occupation: '焊工', state: 'confirmed', revision: 1, confirmedRevision: 1, submittedRevision: 0, returnedRevision: 0,
  version: 1, nomineeKey: null, nominee: null, idKey: null, claimId: null, papers: [], remarks: [], due: null, reviewer: null,
  submittedAt: null, receipt: null, history: [], ...change,
});
