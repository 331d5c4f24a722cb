import * as z from 'zod';
import { dayOf, sayDay, sayWeekday } from '../../domain/beijing';
import { casesFor, type Panel, type Seat } from '../../domain/evaluation/panel';
import { allow } from '../../domain/refusal';
import { tierName } from '../../domain/wording/names';
import { seatNames } from '../../domain/wording/panelWords';
import { action } from '../../platform/action';
import { expert } from '../../platform/caller';
import { allPanels } from '../../platform/panels';
import type { OwnSeatView } from './views';

function seatView({ _id, tier, day, state, cases }: Panel, seat: Seat, today: string): OwnSeatView {
  const { name, tone } = seatNames[seat.state];
  const asked = seat.state === 'invited' || seat.state === 'accepted';
  const running = state === 'drawn' || state === 'scoring';
  return {
    panelId: _id,
    title: `${tierName(tier)}专家组`,
    dayText: `${sayDay(day)}（${sayWeekday(day)}）`,
    stateName: name,
    tone,
    // Of the own cases only: the number of all would tell of those that one is kept away from.
    casesText: `评 ${casesFor({ cases }, seat.expertId).length} 人`,
    canSignIn: asked && running && day === today,
    canDecline: asked && running,
    canScore: seat.state === 'signedIn' && state === 'scoring',
    whyNot: asked && running && day !== today ? `${sayDay(day)}当天签到，签到后看到要评的人` : '',
  };
}

/** The panels that the caller was drawn for. */
export const seats = action({
  input: z.strictObject({}),
  allow: [expert],
  run: async (_input, { personId }, { now }) => {
    const all = await allPanels();
    const items = all.flatMap((panel) => {
      const own = panel.seats.filter(({ expertId }) => expertId === personId).at(-1);
      return own ? [seatView(panel, own, dayOf(now))] : [];
    });
    return allow({ items });
  },
});
