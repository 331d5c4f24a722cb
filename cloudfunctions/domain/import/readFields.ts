import { normaliseIdNumber, readIdNumber } from '../identity/idNumber';
import type { Achievement, NomineeForm } from '../form/form';
import { isOneOf, skillLevels, tiers, type SkillLevel, type Tier } from '../terms';
import { formChoices } from '../wording/formWords';
import { cellTexts, columnTitles, levelSynonyms, sayLevels, sayTiers, type ColumnKey } from '../wording/importWords';
import { levelName, tierName } from '../wording/names';
import { readDate, readNumberAsDate } from './cellDates';
import { tidyLine, tidyText } from './cellText';
import type { Cell } from './sheet';

/** From one cell to the form. What a field may hold is the form's to say (`checkForm`); here is only what no form can hold. */

export type Read<T> = { readonly value: T } | { readonly trouble: string };

const read = <T>(value: T): Read<T> => ({ value });
const unreadable = (trouble: string): { readonly trouble: string } => ({ trouble });

type Patch = Partial<NomineeForm>;
type Reader = (cell: Cell, date1904: boolean) => Read<Patch>;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s"“”]/g, '').replace(/^金蓝领/, '');

export function levelCalled(text: string): SkillLevel | undefined {
  const name = plain(text);
  return skillLevels.find((level) => levelName(level) === name || levelSynonyms[level].includes(name));
}

export function readTier({ text }: Cell): Read<Tier> {
  const tier = tiers.find((one) => tierName(one) === plain(text));
  return tier ? read(tier) : unreadable(sayTiers(tiers));
}

const line = (field: 'name' | 'position' | 'occupation' | 'politicalStatus' | 'education' | 'issuingAuthority'): Reader =>
  ({ text }) => read({ [field]: tidyLine(text) });

/** 汉 is 汉族. */
const readEthnicity: Reader = ({ text }) => {
  const ethnicity = tidyLine(text);
  const whole = `${ethnicity}族`;
  return read({ ethnicity: isOneOf(formChoices.ethnicity, whole) ? whole : ethnicity });
};

const readGender: Reader = ({ text }) => {
  const gender = plain(text).replace(/性$/, '');
  return isOneOf(formChoices.gender, gender) ? read({ gender }) : unreadable(cellTexts.gender);
};

/** A spreadsheet keeps 15 digits of a number and forgets the others. */
const readId: Reader = ({ kind, text }) => {
  if (kind === 'number' && text.length > 15) return unreadable(cellTexts.idAsNumber);
  const idNumber = normaliseIdNumber(tidyLine(text));
  const known = readIdNumber(idNumber);
  return read({ idNumber, idType: typeof known !== 'string' && known.permit ? 'residencePermit' : 'residentId' });
};

const readCertificate: Reader = ({ kind, text }) =>
  kind === 'number' ? unreadable(cellTexts.certificateAsNumber) : read({ certificateNumber: tidyLine(text) });

/** 20, 20年; what is no number is told so by the form's own rule. */
const readYears: Reader = ({ text }) => {
  const years = /^(\d{1,3})(?:\.0+)?年?$/.exec(plain(text))?.[1];
  return read({ occupationYears: years === undefined ? NaN : Number(years) });
};

const readLevel: Reader = ({ text }) => {
  const skillLevel = levelCalled(text);
  return skillLevel ? read({ skillLevel }) : unreadable(sayLevels(skillLevels));
};

const readIssuedOn: Reader = ({ kind, text }, date1904) => {
  const date = kind === 'number' ? readNumberAsDate(text, date1904) : readDate(tidyLine(text));
  if (date === '') return unreadable(cellTexts.date);
  return date.length === 10 ? read({ issuedOn: date }) : unreadable(cellTexts.dateWithoutDay);
};

const dated = /^(.+?)[（(](\d{4}[年.\-/\d月日]*)[)）](?:[：:]([\s\S]*))?$/;
const longestTitle = 100;

/** `市级技术能手（2021年3月）：说明` as the printed forms write it; what is too long for a title stands below the column's name. */
function achievementIn(text: string, title: string): Achievement {
  const [, name = '', when = '', detail = ''] = dated.exec(text) ?? [];
  const date = readDate(when);
  if (name !== '' && date !== '' && name.length <= longestTitle) return { title: name.trim(), date, detail: detail.trim() };
  return text.length <= longestTitle ? { title: text, date: '', detail: '' } : { title, date: '', detail: text };
}

const list = (field: 'results' | 'honours' | 'benefits'): Reader =>
  ({ text }) => {
    const lines = tidyText(text).split('\n').map((one) => one.trim()).filter((one) => one !== '');
    return read({ [field]: lines.map((one) => achievementIn(one, columnTitles[field])) });
  };

/** How each column of a form is read; 序号, 申报层级 and 问题 are none. */
export const readers: Readonly<Partial<Record<ColumnKey, Reader>>> = {
  name: line('name'),
  gender: readGender,
  idNumber: readId,
  phone: ({ text }) => read({ phone: tidyLine(text) }),
  ethnicity: readEthnicity,
  politicalStatus: line('politicalStatus'),
  education: line('education'),
  position: line('position'),
  occupation: line('occupation'),
  occupationYears: readYears,
  skillLevel: readLevel,
  certificateNumber: readCertificate,
  issuingAuthority: line('issuingAuthority'),
  issuedOn: readIssuedOn,
  results: list('results'),
  honours: list('honours'),
  benefits: list('benefits'),
  justification: ({ text }) => read({ justification: tidyText(text) }),
};
