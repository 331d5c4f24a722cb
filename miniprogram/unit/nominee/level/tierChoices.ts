/** The tiers one may pick, from the season's options: which are open to a skill level, and why the others are not. */
import type { ReplyOf } from '../../../../typings/api';

type Options = ReplyOf<'unit', 'formOptions'>;
type Level = Options['levels'][number]['level'];

export interface TierChoices {
  readonly tiers: readonly { readonly value: string; readonly label: string; readonly disabled: boolean }[];
  /** `优秀技师面向技师等级，这里不能选`; empty while every tier is open. */
  readonly why: string;
}

export function tierChoices({ tiers, levels }: Options, skillLevel: Level | ''): TierChoices {
  const isOpen = (from: readonly Level[]): boolean => skillLevel === '' || from.includes(skillLevel);
  const nameOf = (wanted: Level): string => levels.find(({ level }) => level === wanted)?.name ?? '';
  const closed = tiers.filter(({ from }) => !isOpen(from));
  return {
    tiers: tiers.map(({ tier, name, from }) => ({ value: tier, label: name, disabled: !isOpen(from) })),
    why: closed.map(({ name, from }) => `${name}面向${from.map(nameOf).join('、')}等级，这里不能选。`).join(''),
  };
}
