/** A panel that scores, on a test's city: made by its documents, so that no draw is needed first. */
import type { Panel, PanelCase, Seat } from '../../cloudfunctions/domain/evaluation/panel';
import { deskId } from '../../cloudfunctions/domain/nomination/desk';
import type { Account } from '../../cloudfunctions/domain/account/person';
import { allow } from '../../cloudfunctions/domain/refusal';
import { desks, nominations, panels } from '../../cloudfunctions/platform/database/collections';
import { get } from '../../cloudfunctions/platform/database/read';
import { transact } from '../../cloudfunctions/platform/database/transact';
import { insert } from '../../cloudfunctions/platform/database/write';
import type { City, Reply } from './city';
import { confirmed, submitted, type TestUnit } from './units';

export const morning = '2024-12-28T09:00:00.000+08:00';
export const full = { qualification: 90, honours: 80, achievements: 70, benefit: 60 };

export const expertName = (n: number): string => `o-expert-${n}`;

/** Appoints experts 1 to `count`; gives their persons' ids. */
export async function appointExperts(city: City, count: number): Promise<readonly string[]> {
  for (let n = 1; n <= count; n += 1) await city.appoint(expertName(n), `1350000${String(n).padStart(4, '0')}`, 'expert');
  const accounts = city.documents<Account>('accounts');
  return Array.from({ length: count }, (_, at) => accounts.find(({ _id }) => _id === expertName(at + 1))?.personId ?? '');
}

/** Nominees for the special tier, as the city has passed them on to the experts. */
export async function evaluated(city: City, unit: TestUnit, numbers: readonly number[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const n of numbers) ids.push((await confirmed(city, unit, n, 'special')).nominationId);
  await submitted(city, unit, 'city');
  await transact(async (tx) => {
    const desk = await tx.get(desks, deskId('2024', unit.unitId));
    if (!desk) throw new Error('no desk');
    const lines = desk.lines.map((line) => (ids.includes(line.nominationId) ? { ...line, state: 'evaluation' as const } : line));
    await tx.put(desks, { ...desk, lines });
    for (const id of ids) {
      const nomination = await tx.get(nominations, id);
      if (nomination) await tx.put(nominations, { ...nomination, state: 'evaluation' });
    }
    return allow(null);
  });
  return ids;
}

const seatOf = (expertId: string, at: number): Seat => ({
  seat: at + 1, expertId, stratum: 'enterprise', state: 'signedIn', insteadOf: null, reason: '', at: morning,
});

export const caseOf = (unit: TestUnit, caseId: string, recused: readonly string[] = []): PanelCase => ({
  caseId, unitId: unit.unitId, uscc: unit.uscc, unitName: '鹿城第1机械厂', name: '巴图·乌恩', occupation: '焊工', field: 'machinery', recused,
});

/** Writes a panel whose experts have signed in and whose cases wait for scores. */
export async function scoringPanel(cases: readonly PanelCase[], experts: readonly string[], more: Partial<Panel> = {}): Promise<Panel> {
  const panel: Panel = {
    _id: '2024.p1', season: '2024', number: 1, tier: 'special', fields: ['machinery'], chairs: { enterprise: experts.length }, day: '2024-12-28',
    state: 'scoring', cases, seats: experts.map(seatOf), closedAt: null, reopenings: [], spread: true, version: 9, ...more,
  };
  await insert(panels, panel);
  return panel;
}

export async function panelOf(id = '2024.p1'): Promise<Panel> {
  const panel = await get(panels, id);
  if (!panel) throw new Error('no panel');
  return panel;
}

export const scoreAs = (city: City, n: number, caseId: string, more: object = {}): Promise<Reply> =>
  city.call(expertName(n), 'expert', 'score', { caseId, version: 0, scores: full, ...more });

/** Experts hand in a sheet each. */
export async function allScore(city: City, numbers: readonly number[], caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds) {
    for (const n of numbers) await city.get(expertName(n), 'expert', 'score', { caseId, version: 0, scores: { ...full, honours: 80 + n } });
  }
}
