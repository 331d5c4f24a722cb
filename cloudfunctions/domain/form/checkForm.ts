import type { Day } from '../beijing';
import { normaliseIdNumber, readIdNumber } from '../identity/idNumber';
import { normaliseMobile } from '../identity/mobile';
import { normalisePersonName } from '../identity/personName';
import type { Tier } from '../terms';
import { eligibilityFailures, type TierLevels } from './eligibility';
import type { Achievement, FormProblem, NomineeForm } from './form';
import {
  certificateProblems,
  choiceProblems,
  idProblems,
  justificationProblems,
  lineProblems,
  listProblems,
  nameProblems,
  phoneProblems,
  problem,
  toldProblems,
  writtenIdProblems,
  yearsProblems,
} from './formFields';

/** An empty 附件1, to start a draft from. */
export const emptyForm: NomineeForm = {
  name: '',
  gender: '',
  ethnicity: '',
  birthMonth: '',
  idType: 'residentId',
  idNumber: '',
  politicalStatus: '',
  education: '',
  phone: '',
  position: '',
  inServiceStatement: false,
  occupation: '',
  occupationYears: null,
  skillLevel: '',
  certificateNumber: '',
  issuingAuthority: '',
  issuedOn: '',
  honours: [],
  results: [],
  benefits: [],
  justification: '',
  truthStatement: false,
};

const tidyAchievement = ({ title, date, detail, proof = [] }: Achievement): Achievement => ({
  title: title.trim(),
  date: date.trim(),
  detail: detail.trim(),
  ...(proof.length > 0 ? { proof: [...new Set(proof)] } : {}),
});

/** As it is stored: blanks trimmed, name, ID number and phone in their one spelling, the birth month taken from the ID number. */
export function normaliseForm(form: NomineeForm): NomineeForm {
  const idNumber = normaliseIdNumber(form.idNumber);
  const read = readIdNumber(idNumber);
  return {
    ...form,
    name: normalisePersonName(form.name),
    idNumber,
    birthMonth: typeof read === 'string' ? form.birthMonth.trim() : read.born.slice(0, 7),
    phone: normaliseMobile(form.phone),
    ethnicity: form.ethnicity.trim(),
    politicalStatus: form.politicalStatus.trim(),
    education: form.education.trim(),
    position: form.position.trim(),
    occupation: form.occupation.trim(),
    certificateNumber: form.certificateNumber.normalize('NFKC').replace(/\s/g, ''),
    issuingAuthority: form.issuingAuthority.trim(),
    honours: form.honours.map(tidyAchievement),
    results: form.results.map(tidyAchievement),
    benefits: form.benefits.map(tidyAchievement),
    justification: form.justification.trim(),
  };
}

/** Everything wrong with a normalised form at once, the notice's own conditions last; empty when it may be confirmed. */
export function checkForm(season: TierLevels, tier: Tier, form: NomineeForm, today: Day): FormProblem[] {
  return [
    ...nameProblems('name', form.name),
    ...choiceProblems(form),
    ...idProblems(form, today),
    ...lineProblems(form),
    ...phoneProblems('phone', form.phone),
    ...yearsProblems(form, today),
    ...certificateProblems(form),
    ...listProblems(form, today),
    ...justificationProblems(form),
    ...toldProblems(form),
    ...writtenIdProblems(form),
    ...eligibilityFailures(season, tier, form, today).map(({ field, message }) => problem(field, 'ineligible', message)),
  ];
}
