import { cosign } from './district/cosign';
import { cut } from './district/cut';
import { districtList } from './district/districtList';
import { forward } from './district/forward';
import { rank } from './district/rank';
import { uncut } from './district/uncut';
import { document } from './documents/document';
import { documents } from './documents/documents';
import { candidates } from './meeting/candidates';
import { decide } from './meeting/decide';
import { evaluationRecord } from './meeting/evaluationRecord';
import { freeze } from './meeting/freeze';
import { meeting } from './meeting/meeting';
import { openMeeting } from './meeting/openMeeting';
import { recordMeeting } from './meeting/recordMeeting';
import { supplement } from './meeting/supplement';
import { open } from './nomination/open';
import { pass } from './nomination/pass';
import { passSeveral } from './nomination/passSeveral';
import { receivePaper } from './nomination/receivePaper';
import { reject } from './nomination/reject';
import { returnForCorrection } from './nomination/returnForCorrection';
import { counts } from './queue/counts';
import { queue } from './queue/queue';
import { reach } from './reach/reach';
import { remindUnits } from './reach/remindUnits';
import { approveUnit } from './units/approveUnit';
import { declineUnit } from './units/declineUnit';
import { openUnit } from './units/openUnit';

const ofUnits = { openUnit, approveUnit, declineUnit, reach, remindUnits };
const ofNominations = { queue, counts, open, returnForCorrection, pass, passSeveral, reject, receivePaper };
const ofMeeting = { meeting, openMeeting, candidates, decide, recordMeeting, freeze, supplement, evaluationRecord };
const ofDistricts = { districtList, rank, cut, uncut, cosign, forward };

/** What officers do with what lies on their table. */
export const actions = { ...ofUnits, ...ofNominations, ...ofDistricts, ...ofMeeting, document, documents };
