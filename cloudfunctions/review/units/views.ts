/** One registration before its district. */
import type { UnitState } from '../../domain/unit/unit';
import type { Tone, UnitFileView } from '../../platform/views';

export interface ReviewedUnitView {
  readonly unitId: string;
  readonly version: number;
  readonly name: string;
  readonly uscc: string;
  readonly districtName: string;
  readonly address: string;
  readonly state: UnitState;
  readonly stateName: string;
  readonly tone: Tone;
  readonly registeredText: string;
  /** 附件3; `call` where the value is a number that can be called. */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly call?: { readonly phone: string; readonly whose: string } }[];
  /** What the unit itself handed in this season. */
  readonly papers: readonly UnitFileView[];
  /** Another registration that already owns the code, if any: what to decide about. */
  readonly owner: {
    readonly unitId: string;
    readonly name: string;
    readonly sinceText: string;
    readonly submitted: number;
  } | null;
  readonly canDecide: boolean;
  readonly whyNot: string;
}
