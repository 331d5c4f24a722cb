import { answerDispute } from './nominee/answerDispute';
import { archive } from './documents/archive';
import { attach } from './nominee/attach';
import { changes } from './nominee/changes';
import { attachUnitPaper } from './papers/attachUnitPaper';
import { checkSubmit } from './submission/checkSubmit';
import { confirmOnPaper } from './change/confirmOnPaper';
import { correctPhone } from './change/correctPhone';
import { declareHeadcounts } from './headcounts/declareHeadcounts';
import { detach } from './nominee/detach';
import { end } from './change/end';
import { documents } from './documents/documents';
import { detachUnitPaper } from './papers/detachUnitPaper';
import { explainQuota } from './headcounts/explainQuota';
import { form } from './documents/form';
import { formOptions } from './nominee/formOptions';
import { newRegistration } from './registration/newRegistration';
import { headcounts } from './headcounts/headcounts';
import { importErrors } from './import/importErrors';
import { importSummary } from './import/importSummary';
import { importTemplate } from './import/importTemplate';
import { nominee } from './nominee/nominee';
import { papers } from './papers/papers';
import { nominees } from './nominees/nominees';
import { phoned } from './nominees/phoned';
import { quotaGuide } from './headcounts/quotaGuide';
import { receipt } from './submission/receipt';
import { register } from './registration/register';
import { registration } from './registration/registration';
import { remind } from './nominees/remind';
import { saveNominee } from './nominee/saveNominee';
import { standing } from './change/standing';
import { submit } from './submission/submit';
import { toPhone } from './nominees/toPhone';
import { uploadTicket } from './papers/uploadTicket';
import { withdraw } from './change/withdraw';
import { workspace } from './desk/workspace';

/** What a unit does: register, state its headcounts, write its nominees' forms, hand them in. */
export const actions = {
  explainQuota,
  quotaGuide,
  register,
  registration,
  newRegistration,
  headcounts,
  declareHeadcounts,
  workspace,
  nominees,
  remind,
  toPhone,
  phoned,
  formOptions,
  importTemplate,
  importSummary,
  importErrors,
  saveNominee,
  nominee,
  uploadTicket,
  attach,
  detach,
  papers,
  attachUnitPaper,
  detachUnitPaper,
  checkSubmit,
  submit,
  receipt,
  withdraw,
  standing,
  changes,
  answerDispute,
  confirmOnPaper,
  correctPhone,
  end,
  documents,
  form,
  archive,
};
