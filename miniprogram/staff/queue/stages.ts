/** Which queues an office has. */
import type { InputOf, ReplyOf } from '../../../typings/api';
import { chosenGrant, functionOf, type GrantView } from '../../cloud/grants';

export type Stage = InputOf<'review', 'queue'>['stage'];

/** The grant that the queue opens under: the chosen one, else the first that reviews. */
export function reviewGrant(grants: ReplyOf<'account', 'me'>['grants']): GrantView | undefined {
  const reviewing = grants.filter((grant) => functionOf(grant) === 'review');
  return reviewing.find(({ id }) => id === chosenGrant('review')) ?? reviewing[0];
}

/** Units are approved, and forms first read, by the district; the city reads what comes up to it. */
export function stagesOf({ role }: GrantView): Stage[] {
  const inDistrict = role === 'districtOfficer' || role === 'districtTalentOffice';
  return inDistrict ? ['units', 'firstReview', 'returned'] : ['qualificationReview', 'returned'];
}
