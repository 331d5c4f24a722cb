import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import type { Route } from '../terms';
import type { Desk, Line } from './desk';
import { tiersOf } from './meters';
import { printableLine, printableLines, stands, unsignedLines, type PrintedKind } from './printed';

export interface Printing {
  readonly season: Season;
  readonly desk: Desk;
  readonly kind: PrintedKind;
  readonly nominationId: string | undefined;
  readonly route: Route | undefined;
}

type Refused = 'notFound' | 'headcountsMissing' | 'nothingToPrint';

function listed({ desk, route, season }: Printing): Decision<readonly Line[], Refused> {
  const fits = ({ tier }: Line): boolean => route === undefined || tiersOf(season, route).includes(tier);
  const lines = printableLines(desk).filter(fits);
  if (lines.length > 0) return allow(lines);
  const count = desk.lines.filter((line) => stands(line) && fits(line)).length;
  return refuse('nothingToPrint', { why: count > 0 ? 'incomplete' : 'nobody', count });
}

function own(desk: Desk, nominationId: string): Decision<readonly Line[], Refused> {
  const line = printableLine(desk, nominationId);
  return line ? allow([line]) : refuse('notFound', { what: '这份推荐' });
}

/** Whom a paper is about: one nominee, all that it lists, or nobody where it is about the unit. */
export function decidePrint(printing: Printing): Decision<readonly Line[], Refused> {
  const { desk, kind, nominationId } = printing;
  switch (kind) {
    case 'application':
      return own(desk, nominationId ?? '');
    case 'confirmation': {
      if (nominationId !== undefined) return own(desk, nominationId);
      const unsigned = unsignedLines(desk);
      return unsigned.length > 0 ? allow(unsigned) : refuse('nothingToPrint', { why: 'allConfirmed', count: 0 });
    }
    case 'summary':
      return listed(printing);
    case 'headcounts':
      return desk.headcounts ? allow([]) : refuse('headcountsMissing');
    default:
      return allow([]);
  }
}
