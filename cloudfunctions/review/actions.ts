import { approveUnit } from './units/approveUnit';
import { declineUnit } from './units/declineUnit';
import { candidates } from './meeting/candidates';
import { decide } from './meeting/decide';
import { freeze } from './meeting/freeze';
import { meeting } from './meeting/meeting';
import { openMeeting } from './meeting/openMeeting';
import { recordMeeting } from './meeting/recordMeeting';
import { supplement } from './meeting/supplement';
import { open } from './nomination/open';
import { openUnit } from './units/openUnit';
import { queue } from './queue/queue';
import { reach } from './reach/reach';
import { remindUnits } from './reach/remindUnits';
import { returnForCorrection } from './nomination/returnForCorrection';

/** What officers do with what lies on their table. */
export const actions = {
  queue,
  open,
  openUnit,
  approveUnit,
  declineUnit,
  returnForCorrection,
  reach,
  remindUnits,
  meeting,
  openMeeting,
  candidates,
  decide,
  recordMeeting,
  freeze,
  supplement,
};
