import { answerDispute } from './answerDispute';
import { archive } from './archive';
import { attach } from './attach';
import { changes } from './changes';
import { attachUnitPaper } from './attachUnitPaper';
import { checkSubmit } from './checkSubmit';
import { confirmOnPaper } from './confirmOnPaper';
import { correctPhone } from './correctPhone';
import { declareHeadcounts } from './declareHeadcounts';
import { detach } from './detach';
import { end } from './end';
import { documents } from './documents';
import { detachUnitPaper } from './detachUnitPaper';
import { explainQuota } from './explainQuota';
import { form } from './form';
import { formOptions } from './formOptions';
import { newRegistration } from './newRegistration';
import { headcounts } from './headcounts';
import { importErrors } from './importErrors';
import { importSummary } from './importSummary';
import { importTemplate } from './importTemplate';
import { nominee } from './nominee';
import { papers } from './papers';
import { nominees } from './nominees';
import { phoned } from './phoned';
import { quotaGuide } from './quotaGuide';
import { receipt } from './receipt';
import { register } from './register';
import { registration } from './registration';
import { remind } from './remind';
import { saveNominee } from './saveNominee';
import { standing } from './standing';
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
