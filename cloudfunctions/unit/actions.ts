import { attach } from './attach';
import { checkSubmit } from './checkSubmit';
import { declareHeadcounts } from './declareHeadcounts';
import { detach } from './detach';
import { explainQuota } from './explainQuota';
import { formOptions } from './formOptions';
import { nominee } from './nominee';
import { nominees } from './nominees';
import { phoned } from './phoned';
import { quotaGuide } from './quotaGuide';
import { receipt } from './receipt';
import { register } from './register';
import { registration } from './registration';
import { remind } from './remind';
import { saveNominee } from './saveNominee';
import { submit } from './submit';
import { toPhone } from './toPhone';
import { uploadTicket } from './uploadTicket';
import { withdraw } from './withdraw';
import { workspace } from './workspace';

/** What a unit does: register, state its headcounts, write its nominees' forms, hand them in. */
export const actions = {
  explainQuota,
  quotaGuide,
  register,
  registration,
  declareHeadcounts,
  workspace,
  nominees,
  remind,
  toPhone,
  phoned,
  formOptions,
  saveNominee,
  nominee,
  uploadTicket,
  attach,
  detach,
  checkSubmit,
  submit,
  receipt,
  withdraw,
};
