import { approveUnit } from './approveUnit';
import { declineUnit } from './declineUnit';
import { open } from './open';
import { openUnit } from './openUnit';
import { queue } from './queue';
import { reach } from './reach';
import { remindUnits } from './remindUnits';
import { returnForCorrection } from './returnForCorrection';

/** What officers do with what lies on their table. */
export const actions = { queue, open, openUnit, approveUnit, declineUnit, returnForCorrection, reach, remindUnits };
