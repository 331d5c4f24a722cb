/** Where a season stands at a moment: which dated step is due next, and how far along its rule today lies. */
import { daysBetween, type Day, type Instant } from '../beijing';
import { endOf, isPast } from '../nomination/deadlines';
import type { Season, Stage } from './season';

export interface DatedStep {
  readonly name: string;
  readonly day: Day;
}

/** The days the notice names, first to last. */
export const datedSteps = (season: Season): readonly DatedStep[] => [
  { name: '通知发布', day: season.notice.published },
  { name: '单位报送截止', day: season.deadlines.unit.district.value },
  { name: '旗县区报送截止', day: season.deadlines.district.value },
];

/** The next dated step that is not over, or null when all that the notice dates is past. */
export const nextStep = (season: Season, now: Instant): DatedStep | null =>
  datedSteps(season)
    .slice(1)
    .find(({ day }) => !isPast(now, endOf(season, day))) ?? null;

/** How far a day lies between the first and the last dated step, 0 to 1. */
export function placeOnRule(season: Season, day: Day): number {
  const [first, ...rest] = datedSteps(season).map((step) => step.day);
  const last = rest.at(-1);
  if (!first || !last) return 0;
  return Math.min(1, Math.max(0, daysBetween(first, day) / daysBetween(first, last)));
}

export const daysOnRule = (season: Season): number =>
  daysBetween(season.notice.published, season.deadlines.district.value);

/** The stage that runs now: the first whose day is not over, else the first without a day. */
export const currentStage = (season: Season, now: Instant): Stage | undefined =>
  season.stages.find(({ until }) => until === null || !isPast(now, endOf(season, until)));

