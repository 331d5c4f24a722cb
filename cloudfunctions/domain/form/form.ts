import type { Day } from '../beijing';
import type { SkillLevel } from '../terms';

/** GB 11643 numbers all: the resident's card and the residence permit of people from Hong Kong, Macao and Taiwan. */
export const idTypes = ['residentId', 'residencePermit'] as const;
export type IdType = (typeof idTypes)[number];

/** As printed on the form; like the other choices of the form it is stored in its own words. */
export const genders = ['男', '女'] as const;
export type Gender = (typeof genders)[number];

/** One honour, result or benefit. `date` is a year, a month or a day, or '' for none. */
export interface Achievement {
  readonly title: string;
  readonly date: string;
  readonly detail: string;
  /** The evidence that proves it, by file id; absent where none is named. */
  readonly proof?: readonly string[];
}

/** 附件1, without its papers (they hang on the nomination). A field not yet filled in is '' (or null for a number). */
export interface NomineeForm {
  readonly name: string;
  readonly gender: Gender | '';
  readonly ethnicity: string;
  /** `YYYY-MM`, from the ID number. */
  readonly birthMonth: string;
  readonly idType: IdType;
  readonly idNumber: string;
  readonly politicalStatus: string;
  readonly education: string;
  readonly phone: string;
  readonly position: string;
  /** The unit states: in service, neither retired nor 返聘. */
  readonly inServiceStatement: boolean;
  readonly occupation: string;
  readonly occupationYears: number | null;
  readonly skillLevel: SkillLevel | '';
  readonly certificateNumber: string;
  readonly issuingAuthority: string;
  readonly issuedOn: Day;
  readonly honours: readonly Achievement[];
  readonly results: readonly Achievement[];
  readonly benefits: readonly Achievement[];
  /** 突出成果说明, for units with fewer than 10 holders of the level. */
  readonly justification: string;
  /** The unit vouches for the form ("对申报资料的真实性负责", 三(一)). */
  readonly truthStatement: boolean;
}

export type FormField = keyof NomineeForm;

/** The fields that are lists of achievements, in the form's order. */
export const achievementLists = ['honours', 'results', 'benefits'] as const;
export type AchievementList = (typeof achievementLists)[number];

/**
 * missing: not filled in. invalid: cannot be right. implausible: hardly right, by no rule of the notice.
 * ineligible: right, but the notice does not allow it.
 */
export type FormProblemCode = 'missing' | 'invalid' | 'implausible' | 'ineligible';

/** What is missing or wrong, each field once however many problems it has: `honours.0.date` is of `honours`. */
export const lacksOf = (problems: readonly Pick<FormProblem, 'field'>[]): readonly string[] => [
  ...new Set(problems.map(({ field }) => field.split('.')[0] ?? field)),
];

export interface FormProblem {
  /** The field's name; `honours.0.date` for one of a list. */
  readonly field: string;
  readonly code: FormProblemCode;
  readonly message: string;
}
