import type { DistrictCode } from '../../domain/terms';

export interface DistrictOption {
  readonly value: DistrictCode;
  readonly label: string;
}

export interface NewRegistrationView {
  readonly districts: readonly DistrictOption[];
  /** '' for who has not signed in. */
  readonly contactName: string;
}
