import { newRegistration } from './registration/newRegistration';
import { register } from './registration/register';
import { registration } from './registration/registration';
import { declareHeadcounts } from './headcounts/declareHeadcounts';
import { explainQuota } from './headcounts/explainQuota';
import { headcounts } from './headcounts/headcounts';
import { quotaGuide } from './headcounts/quotaGuide';
import { workspace } from './desk/workspace';
import { answerDispute } from './nominee/answerDispute';
import { attach } from './nominee/attach';
import { changes } from './nominee/changes';
import { detach } from './nominee/detach';
import { formOptions } from './nominee/formOptions';
import { nominee } from './nominee/nominee';
import { saveNominee } from './nominee/saveNominee';
import { attachUnitPaper } from './papers/attachUnitPaper';
import { detachUnitPaper } from './papers/detachUnitPaper';
import { papers } from './papers/papers';
import { uploadTicket } from './papers/uploadTicket';
import { importErrors } from './import/importErrors';
import { importSummary } from './import/importSummary';
import { importTemplate } from './import/importTemplate';
import { nominees } from './nominees/nominees';
import { phoned } from './nominees/phoned';
import { remind } from './nominees/remind';
import { toPhone } from './nominees/toPhone';
import { confirmOnPaper } from './change/confirmOnPaper';
import { correctPhone } from './change/correctPhone';
import { end } from './change/end';
import { standing } from './change/standing';
import { withdraw } from './change/withdraw';
import { archive } from './documents/archive';
import { documents } from './documents/documents';
import { form } from './documents/form';
import { checkSubmit } from './submission/checkSubmit';
import { receipt } from './submission/receipt';
import { submit } from './submission/submit';

/** What a unit does: register, state its headcounts, write its nominees' forms, hand them in. */
export const actions = {
  register,
  registration,
  newRegistration,

  explainQuota,
  quotaGuide,
  headcounts,
  declareHeadcounts,

  workspace,

  formOptions,
  saveNominee,
  nominee,
  attach,
  detach,
  changes,
  answerDispute,

  uploadTicket,
  papers,
  attachUnitPaper,
  detachUnitPaper,

  importTemplate,
  importSummary,
  importErrors,

  nominees,
  remind,
  toPhone,
  phoned,

  withdraw,
  standing,
  confirmOnPaper,
  correctPhone,
  end,

  documents,
  form,
  archive,

  checkSubmit,
  submit,
  receipt,
};
