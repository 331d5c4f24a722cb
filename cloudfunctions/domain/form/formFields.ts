import { fullYears, isDay, type Day } from '../beijing';
import { isMobile } from '../identity/mobile';
import { readIdNumber, type IdNumber, type IdNumberProblem } from '../identity/idNumber';
import { maskIdNumbersIn } from '../identity/idNumbersIn';
import { longestName, personNameProblem, type PersonNameProblem } from '../identity/personName';
import { fieldLabels } from '../wording/formWords';
import { achievementLists, type Achievement, type FormField, type FormProblem, type FormProblemCode, type NomineeForm } from './form';

/** The checks of 附件1's fields, each giving every problem of its field. */

export const problem = (field: string, code: FormProblemCode, message: string): FormProblem => ({ field, code, message });

/** 劳动法第15条: nobody works before 16. Used for plausibility only. */
const workingAge = 16;
const longestLine = 100;
const longestText = 2000;
const mostAchievements = 30;
/** In all that is told freely, together: it is printed on a few sheets, and a phone opens the form in one reply of 30 KB. */
export const longestTold = 4000;

const missing = (field: FormField, verb = '填写'): FormProblem =>
  problem(field, 'missing', `还没${verb}${fieldLabels[field]}`);

const nameMessages: Readonly<Record<Exclude<PersonNameProblem, 'missing'>, string>> = {
  tooLong: `姓名最多 ${longestName} 个字`,
  privateUse: '姓名里有这台设备自造的字，别处显示不出来。请换标准输入法重打',
  characters: '姓名里有不能用的符号。请照证件填写，间隔号用“·”',
};

export function nameProblems(field: string, name: string): FormProblem[] {
  const found = personNameProblem(name);
  if (found === null) return [];
  return [found === 'missing' ? problem(field, 'missing', '还没填写姓名') : problem(field, 'invalid', nameMessages[found])];
}

const idMessages: Readonly<Record<IdNumberProblem, string>> = {
  length: '证件号码要 18 位，最后一位可以是 X',
  region: '证件号码前 6 位不是行政区划代码。请照证件核对',
  birthDate: '证件号码里的出生日期不存在。请照证件核对',
  checkCharacter: '证件号码有一位不对（最后一位校验不符）。请照证件核对',
};

/** What the ID number says, null while it is wrong. */
function readOrNull(form: NomineeForm): IdNumber | null {
  const read = readIdNumber(form.idNumber);
  return typeof read === 'string' ? null : read;
}

export function idProblems(form: NomineeForm, today: Day): FormProblem[] {
  if (form.idNumber === '') return [missing('idNumber')];
  const read = readIdNumber(form.idNumber);
  if (typeof read === 'string') return [problem('idNumber', 'invalid', idMessages[read])];
  return [
    ...(read.permit === (form.idType === 'residencePermit')
      ? []
      : [problem('idType', 'invalid', '证件类型和号码对不上。请照证件选择')]),
    ...(read.born > today ? [problem('idNumber', 'invalid', idMessages.birthDate)] : []),
    ...(form.birthMonth === read.born.slice(0, 7)
      ? []
      : [problem('birthMonth', 'invalid', '出生年月和证件号码对不上。请照证件改正')]),
    ...(form.gender === '' || form.gender === read.gender
      ? []
      : [problem('gender', 'implausible', '性别和证件号码对不上。请照证件核对')]),
  ];
}

export function phoneProblems(field: string, phone: string): FormProblem[] {
  if (phone === '') return [problem(field, 'missing', '还没填写手机号')];
  return isMobile(phone) ? [] : [problem(field, 'invalid', '手机号要 11 位，1 开头')];
}

const lines = ['ethnicity', 'politicalStatus', 'education', 'position', 'occupation', 'issuingAuthority'] as const;

const controls = /\p{Cc}/u;

export function lineProblems(form: NomineeForm): FormProblem[] {
  return lines.flatMap((field): FormProblem[] => {
    const text = form[field];
    if (text === '') return [missing(field)];
    if (text.length > longestLine) return [problem(field, 'invalid', `${fieldLabels[field]}最多 ${longestLine} 个字`)];
    return controls.test(text) ? [problem(field, 'invalid', `${fieldLabels[field]}里有看不见的符号。请重新填写`)] : [];
  });
}

export function choiceProblems(form: NomineeForm): FormProblem[] {
  return [
    ...(form.gender === '' ? [missing('gender', '选')] : []),
    ...(form.skillLevel === '' ? [missing('skillLevel', '选')] : []),
  ];
}

export function yearsProblems(form: NomineeForm, today: Day): FormProblem[] {
  const years = form.occupationYears;
  if (years === null) return [missing('occupationYears')];
  if (!Number.isSafeInteger(years) || years < 0 || years > 70) {
    return [problem('occupationYears', 'invalid', '年限只填数字，0 到 70')];
  }
  const read = readOrNull(form);
  const most = read && read.born <= today ? fullYears(read.born, today) - workingAge + 1 : years;
  return years > most ? [problem('occupationYears', 'implausible', `年限比满 ${workingAge} 岁到现在还长。请核对`)] : [];
}

export function certificateProblems(form: NomineeForm): FormProblem[] {
  const number = form.certificateNumber;
  const numbered =
    number === ''
      ? [missing('certificateNumber')]
      : /^[\p{L}\d()（）〔〕\-—/.·]{4,40}$/u.test(number)
        ? []
        : [problem('certificateNumber', 'invalid', '证书编号 4 到 40 位，只有字母、数字和连接符。请照证书填写')];
  if (form.issuedOn === '') return [...numbered, missing('issuedOn')];
  if (!isDay(form.issuedOn)) return [...numbered, problem('issuedOn', 'invalid', '没有这一天。请照证书填写发证日期')];
  const read = readOrNull(form);
  const tooEarly = read && (form.issuedOn < read.born || fullYears(read.born, form.issuedOn) < workingAge);
  return tooEarly
    ? [...numbered, problem('issuedOn', 'implausible', `发证时还不满 ${workingAge} 岁。请照证书核对日期`)]
    : numbered;
}

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
const isDated = (text: string): boolean => isDay(text) || isMonth(text) || /^(19|20)\d{2}$/.test(text);

function achievementProblems(field: string, one: Achievement, today: Day): FormProblem[] {
  const late = one.date > today.slice(0, one.date.length);
  return [
    ...(one.title === '' ? [problem(`${field}.title`, 'missing', '还没填写名称')] : []),
    ...(one.title.length > longestLine ? [problem(`${field}.title`, 'invalid', `名称最多 ${longestLine} 个字`)] : []),
    ...(one.detail.length > longestText ? [problem(`${field}.detail`, 'invalid', `说明最多 ${longestText} 个字`)] : []),
    ...(one.date !== '' && !isDated(one.date) ? [problem(`${field}.date`, 'invalid', '时间写年、年-月或年-月-日')] : []),
    ...(isDated(one.date) && late ? [problem(`${field}.date`, 'invalid', '时间晚于今天。请改正')] : []),
  ];
}

export function listProblems(form: NomineeForm, today: Day): FormProblem[] {
  return achievementLists.flatMap((list) => [
    ...(form[list].length > mostAchievements
      ? [problem(list, 'invalid', `${fieldLabels[list]}最多 ${mostAchievements} 项，请挑主要的写`)]
      : []),
    ...form[list].flatMap((one, i) => achievementProblems(`${list}.${i}`, one, today)),
  ]);
}

const toldIn = (list: readonly Achievement[]): number => list.reduce((sum, { title, detail }) => sum + title.length + detail.length, 0);

/** Said of the field that tells most, which is where it can be shortened. */
export function toldProblems(form: NomineeForm): FormProblem[] {
  const { honours, results, benefits, justification } = form;
  const told = { honours: toldIn(honours), results: toldIn(results), benefits: toldIn(benefits), justification: justification.length };
  const fields = [...achievementLists, 'justification'] as const;
  const all = fields.reduce((sum, field) => sum + told[field], 0);
  if (all <= longestTold) return [];
  const field = fields.reduce((most, one) => (told[one] > told[most] ? one : most));
  const names = fields.map((one) => fieldLabels[one]).join('、');
  return [problem(field, 'invalid', `${names}合计最多 ${longestTold} 个字，现在 ${all} 个字。请挑主要的写`)];
}

export function justificationProblems(form: NomineeForm): FormProblem[] {
  const long = form.justification.length > longestText;
  return long ? [problem('justification', 'invalid', `突出成果说明最多 ${longestText} 个字`)] : [];
}

/** PIPL 28: an ID number is kept sealed, which a text is not. Said as a problem, not masked: a nominee puts their name to every word. */
const idNumberProblems = (field: string, text: string): FormProblem[] =>
  maskIdNumbersIn(text) === text ? [] : [problem(field, 'invalid', '这里不要写证件号码，它只填在“证件号码”一栏')];

export function writtenIdProblems(form: NomineeForm): FormProblem[] {
  const told = achievementLists.flatMap((list) =>
    form[list].flatMap(({ title, detail }, i) => [
      ...idNumberProblems(`${list}.${i}.title`, title),
      ...idNumberProblems(`${list}.${i}.detail`, detail),
    ]),
  );
  return [...lines.flatMap((field) => idNumberProblems(field, form[field])), ...told, ...idNumberProblems('justification', form.justification)];
}
