/** A nominee's phone that was put right while the form lay with a reviewer. */
import { maskMobile } from '../domain/identity/mobile';
import type { NomineeForm } from '../domain/form/form';
import type { CorrectedPhone, Nomination } from '../domain/nomination/nomination';
import { seal, unseal } from './secrets';

export const sealPhone = (nominationId: string, phone: string): CorrectedPhone => ({
  sealed: seal(phone, nominationId),
  masked: maskMobile(phone),
});

/** The form as its unit goes on with it: the newest revision, with the phone that was corrected since. */
export const atDesk = <Form extends Pick<NomineeForm, 'phone'>>(form: Form, { _id, correctedPhone }: Nomination): Form =>
  correctedPhone ? { ...form, phone: unseal(correctedPhone.sealed, _id) } : form;
