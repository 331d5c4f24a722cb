/** What a unit's contacts see of their registration. */
import type { UnitContactDetails } from '../../domain/unit/unit';

/** What was registered, to correct and hand in again. */
export interface RegistrationView {
  readonly unitId: string;
  readonly uscc: string;
  readonly name: string;
  readonly district: string;
  readonly address: string;
  readonly contact: UnitContactDetails;
  readonly stateName: string;
  readonly tone: Tone;
  /** Why it was not approved, or what it waits for. */
  readonly note: string;
  readonly canCorrect: boolean;
  /** Why it cannot be corrected here, '' where it can. */
  readonly whyNot: string;
}
