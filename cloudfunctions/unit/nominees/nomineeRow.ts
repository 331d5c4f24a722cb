import type { Desk, Line } from '../../domain/nomination/desk';
import { missingText } from '../../domain/wording/deskWords';
import { tierName } from '../../domain/wording/names';
import { tagOf } from '../../platform/readViews';
import type { NomineeRow } from './views';

/** One line of the desk as every list of nominees shows it. */
export const nomineeRow = ({ district }: Desk, line: Line): NomineeRow => ({
  nominationId: line.nominationId,
  name: line.name,
  occupation: line.occupation,
  tierName: tierName(line.tier),
  tag: tagOf({ state: line.state, tier: line.tier, district }),
  missing: missingText(line),
});
