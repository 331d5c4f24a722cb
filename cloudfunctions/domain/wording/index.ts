import type { RefusalCode, RefusalFacts } from '../refusal';
import { accountSayings } from './accountRefusals';
import { decisionSayings } from './decisionRefusals';
import { districtSayings } from './districtRefusals';
import { drawSayings } from './drawRefusals';
import { evaluationSayings } from './evaluationRefusals';
import { fileSayings } from './fileRefusals';
import { sheetSayings } from './sheetRefusals';
import type { Sayings } from './sayings';
import { submissionSayings } from './submissionRefusals';

const sayings: Sayings = {
  ...accountSayings,
  ...submissionSayings,
  ...districtSayings,
  ...drawSayings,
  ...evaluationSayings,
  ...decisionSayings,
  ...fileSayings,
  ...sheetSayings,
};

/** What a person reads when refused: the fact, then what to do. */
export function messageOf<C extends RefusalCode>(code: C, facts: RefusalFacts[C]): string {
  return sayings[code](facts);
}

export * from './names';
export * from './states';
export * from './formWords';
export { saySize } from './fileRefusals';
