import { sayDay, sayMoment, sayWeekday } from '../../domain/beijing';
import type { Draw } from '../../domain/draw/draw';
import { fewestWitnesses } from '../../domain/draw/chance';
import type { Panel, Seat } from '../../domain/evaluation/panel';
import { strata } from '../../domain/expert/expert';
import type { Season } from '../../domain/season/season';
import { panelStateNames, stratumNames } from '../../domain/wording/drawRefusals';
import { roleName, tierName } from '../../domain/wording/names';
import { panelTone, sayChance, sayPanelFields, sayNext, sayScope, sayWitness, seatNames } from '../../domain/wording/panelWords';
import { isOneOf, roles } from '../../domain/terms';
import type { CityStaff, Discipline } from '../../platform/caller';
import type { ChanceView, PanelRow, PanelStep, PanelView, SeatView } from './views';

export function panelRow(season: Season, panel: Panel, draw: Draw | null): PanelRow {
  const { _id, number, tier, state, day, cases, fields } = panel;
  return {
    panelId: _id,
    title: `第 ${number} 组 · ${tierName(tier)}`,
    tier,
    state,
    stateName: panelStateNames[state],
    tone: panelTone[state],
    text: `${cases.length} 人 · ${sayPanelFields(season, fields)} · ${sayDay(day)}评`,
    next: sayNext(panel, draw),
  };
}

function chanceView({ chance }: Draw): ChanceView {
  if (chance.kind === 'lottery') return { kind: 'lottery', text: sayChance(chance), witnesses: [] };
  const witnesses = chance.witnesses.map(({ role, opening, sealedAt }, at) => ({
    key: at + 1,
    who: isOneOf(roles, role) ? roleName(role) : '',
    text: sayWitness(opening?.number ?? null, sealedAt),
  }));
  return { kind: 'witnesses', text: sayChance(chance), witnesses };
}

function stepOf({ state }: Panel, draw: Draw | null): PanelStep {
  if (state === 'planned') return 'freeze';
  if (state !== 'frozen' || !draw) return state === 'closed' ? 'none' : 'wait';
  const { chance } = draw;
  if (chance.kind === 'lottery') return chance.result === null ? 'result' : 'draw';
  const opened = chance.witnesses.filter(({ opening }) => opening).length;
  if (chance.witnesses.length < fewestWitnesses) return 'seal';
  return opened < chance.witnesses.length ? 'open' : 'draw';
}

function mineOf(draw: Draw | null, personId: string): PanelView['mine'] {
  if (draw?.chance.kind !== 'witnesses') return 'none';
  const own = draw.chance.witnesses.find((one) => one.personId === personId);
  return own ? (own.opening ? 'opened' : 'sealed') : 'none';
}

const noteOf = ({ insteadOf, reason }: Seat): string =>
  [insteadOf === null ? '' : `递补 ${insteadOf} 号席`, reason].filter(Boolean).join(' · ');

export interface Shown {
  readonly season: Season;
  readonly panel: Panel;
  readonly draw: Draw | null;
  /** Of the experts on its seats, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly caller: CityStaff | Discipline;
}

export function panelView({ season, panel, draw, names, caller }: Shown): PanelView {
  const { state, day, chairs, cases, seats } = panel;
  const isDiscipline = caller.role === 'discipline';
  const frozen = state === 'planned' ? null : draw;
  const seatView = (seat: Seat): SeatView => {
    const { name, tone } = seatNames[seat.state];
    const known = isDiscipline || seat.state === 'signedIn';
    const who = known ? (names.get(seat.expertId) ?? '') : '';
    const canLeave = isDiscipline && (seat.state === 'invited' || seat.state === 'accepted') && state !== 'closed';
    return { seat: seat.seat, stratumName: stratumNames[seat.stratum], stateName: name, tone, who, note: isDiscipline || seat.insteadOf !== null ? noteOf(isDiscipline ? seat : { ...seat, reason: '' }) : '', canLeave };
  };
  return {
    ...panelRow(season, panel, draw),
    dayText: `${sayDay(day)}（${sayWeekday(day)}）`,
    fieldNames: sayPanelFields(season, panel.fields),
    chairsText: strata.filter((one) => chairs[one]).map((one) => `${stratumNames[one]} ${chairs[one] ?? 0} 席`).join(' · '),
    cases: cases.map(({ caseId, unitId, name, unitName, occupation }) => ({ caseId, unitId, name, unitName, occupation })),
    scopeText: frozen ? sayScope(frozen.scope) : '',
    frozen: frozen && { fingerprint: frozen.frozen, pool: frozen.pool.length, atText: sayMoment(frozen.frozenAt) },
    chance: frozen && chanceView(frozen),
    seats: seats.map(seatView),
    step: stepOf(panel, frozen),
    mine: mineOf(frozen, caller.personId),
    isCity: !isDiscipline,
    isDiscipline,
    canRestart: isDiscipline && state === 'frozen',
    hasRecord: frozen?.seed != null,
  };
}
