import { approveUnit } from './approveUnit';
import { dashboard } from './dashboard/dashboard';
import { declineUnit } from './declineUnit';
import { open } from './open';
import { openUnit } from './openUnit';
import { queue } from './queue';
import { reach } from './reach';
import { remindUnits } from './remindUnits';
import { returnForCorrection } from './returnForCorrection';
import { grant } from './rulings/grant';
import { rulings } from './rulings/rulings';

/** What officers do with what lies on their table. */
export const actions = { queue, open, openUnit, approveUnit, declineUnit, returnForCorrection, reach, remindUnits, grant, rulings, dashboard };
