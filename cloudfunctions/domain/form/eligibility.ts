import type { Day } from '../beijing';
import type { SkillLevel, Tier } from '../terms';
import { levelName, sayClause, tierName } from '../wording/names';
import type { FormField, NomineeForm } from './form';

export interface EligibilityFailure {
  readonly rule: string;
  readonly field: FormField;
  readonly clause: string;
  readonly message: string;
}

/** What of a season these rules ask, so that a phone, which has no season, can ask them too. */
export interface TierLevels {
  readonly tiers: Readonly<Record<Tier, { readonly levels: { readonly value: readonly SkillLevel[] } }>>;
}

/** What a rule looks at. `today` is the Beijing day of the request. */
export interface Candidacy {
  readonly season: TierLevels;
  readonly tier: Tier;
  readonly form: NomineeForm;
  readonly today: Day;
}

interface EligibilityRule {
  readonly name: string;
  readonly field: FormField;
  readonly clause: string;
  readonly holds: (candidacy: Candidacy) => boolean;
  readonly message: (candidacy: Candidacy) => string;
}

/** 一: "在职". The retired and 返聘 are told apart by the unit's statement, not by an age. */
export const isInService = ({ form }: Candidacy): boolean => form.inServiceStatement;

/** The tier's levels are season data. A level not yet filled in is the form's problem, not this one's. */
export const holdsLevelForTier = ({ season, tier, form }: Candidacy): boolean =>
  form.skillLevel === '' || season.tiers[tier].levels.value.includes(form.skillLevel);

/** 五(二): "提供等级证书". A certificate of tomorrow is none yet. */
export const holdsCertificateAlready = ({ form, today }: Candidacy): boolean =>
  form.issuedOn === '' || form.issuedOn <= today;

/** 三(一): the unit answers for the truth of the material. */
export const isVouchedFor = ({ form }: Candidacy): boolean => form.truthStatement;

function wrongLevel({ season, tier, form }: Candidacy): string {
  const wanted = season.tiers[tier].levels.value.map(levelName).join('、');
  const held = form.skillLevel === '' ? '' : levelName(form.skillLevel);
  return `${tierName(tier)}面向${wanted}，填的是${held}。请改等级，或换一个层级`;
}

export const eligibilityRules: readonly EligibilityRule[] = [
  {
    name: 'isInService',
    field: 'inServiceStatement',
    clause: '一',
    holds: isInService,
    message: () => `只推荐在职人员，不含退休和返聘（${sayClause('一')}）。请确认在职声明`,
  },
  { name: 'holdsLevelForTier', field: 'skillLevel', clause: '三', holds: holdsLevelForTier, message: wrongLevel },
  {
    name: 'holdsCertificateAlready',
    field: 'issuedOn',
    clause: '五(二)',
    holds: holdsCertificateAlready,
    message: () => '发证日期晚于今天。请照证书改正',
  },
  {
    name: 'isVouchedFor',
    field: 'truthStatement',
    clause: '三(一)',
    holds: isVouchedFor,
    message: () => `单位要对资料的真实性负责（${sayClause('三(一)')}）。请确认真实性声明`,
  },
];

/** Every rule of the notice that a form breaks, not only the first. */
export function eligibilityFailures(season: TierLevels, tier: Tier, form: NomineeForm, today: Day): EligibilityFailure[] {
  const candidacy = { season, tier, form, today };
  return eligibilityRules.flatMap(({ name, field, clause, holds, message }) =>
    holds(candidacy) ? [] : [{ rule: name, field, clause, message: message(candidacy) }],
  );
}
