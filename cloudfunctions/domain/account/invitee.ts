/** Whom an invitation names: the phone that may accept it, and what the person is called until then. */
import { normaliseMobile } from '../identity/mobile';
import { normalisePersonName } from '../identity/personName';
import type { FieldProblem } from '../refusal';
import { nameProblems, phoneProblems } from '../form/formFields';

export interface Invitee {
  readonly phone: string;
  readonly name: string;
}

export const normaliseInvitee = ({ phone, name }: Invitee): Invitee => ({
  phone: normaliseMobile(phone),
  name: normalisePersonName(name),
});

/** Everything wrong with a normalised one. */
export const checkInvitee = ({ phone, name }: Invitee): FieldProblem[] => [
  ...phoneProblems('phone', phone),
  ...nameProblems('name', name),
];
