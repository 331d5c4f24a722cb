import type { Tone } from '../../domain/wording/names';

/** One's own seat: nothing of the others, nothing of a case that one is kept away from. */
export interface OwnSeatView {
  readonly panelId: string;
  readonly title: string;
  readonly dayText: string;
  readonly stateName: string;
  readonly tone: Tone;
  readonly casesText: string;
  readonly canSignIn: boolean;
  readonly canDecline: boolean;
  readonly canScore: boolean;
  readonly whyNot: string;
}
