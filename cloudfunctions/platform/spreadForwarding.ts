/** Moves what a district forwarded to the city's table, and ends what stayed below its line. */
import type { Forwarding } from '../domain/district/districtList';
import type { Move } from '../domain/nomination/moveLine';
import { cityReviewer, districtReviewer } from '../domain/nomination/reviewers';
import { districtName } from '../domain/wording/names';
import { forwardings } from './database/collections';
import { updateWhere } from './database/read';
import { moveByUnit } from './moveNominations';

function moveOf({ district, cutNote }: Forwarding, { nominationId, goes }: Forwarding['lines'][number]): Move {
  return goes === 'cut'
    ? { nominationId, event: 'cut', what: 'cutByDistrict', note: cutNote, reviewer: districtReviewer(district) }
    : { nominationId, event: 'forward', what: 'forwarded', note: districtName(district), reviewer: cityReviewer };
}

/** The commit of the forwarding is what counts; this follows it, and the schedule repeats it where the process died. */
export async function spreadForwarding(forwarding: Forwarding): Promise<void> {
  const { _id, at, by, lines } = forwarding;
  const moves = lines.map((line) => ({ unitId: line.unitId, move: moveOf(forwarding, line) }));
  await moveByUnit(moves, { type: 'forwarded', at, actor: by });
  await updateWhere(forwardings, { _id, spread: false }, { spread: true });
}
