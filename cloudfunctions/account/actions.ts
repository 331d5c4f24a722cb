import { acceptInvitation } from './acceptInvitation';
import { bindPhone } from './bindPhone';
import { duties } from './duties';
import { handOver } from './handOver';
import { home } from './home';
import { invite } from './invite';
import { me } from './me';
import { members } from './members';
import { privacy } from './privacy';
import { recordGrants } from './recordGrants';
import { revokeRole } from './revokeRole';

/** Who people are: sign-in by phone, roles by invitation, and the season's front page. */
export const actions = { home, privacy, me, bindPhone, acceptInvitation, invite, members, duties, revokeRole, handOver, recordGrants };
