import { acceptInvitation } from './acceptInvitation';
import { bindPhone } from './bindPhone';
import { handOver } from './handOver';
import { home } from './home';
import { invite } from './invite';
import { me } from './me';
import { members } from './members';
import { recordGrants } from './recordGrants';
import { revokeRole } from './revokeRole';

/** Who people are: sign-in by phone, roles by invitation, and the season's front page. */
export const actions = { home, me, bindPhone, acceptInvitation, invite, members, revokeRole, handOver, recordGrants };
