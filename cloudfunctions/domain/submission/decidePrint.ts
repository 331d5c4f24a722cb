import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import type { Route } from '../terms';
import type { Desk, Line } from '../nomination/desk';
import { tiersOf } from '../quota/meters';
import { printableLine, printableLines, stands, unsignedLines, type PrintedKind } from './printed';

export interface Printing {
  readonly season: Season;
  readonly desk: Desk;
  readonly kind: PrintedKind;
  readonly nominationId: string | undefined;
  readonly route: Route | undefined;
}

type Refused = 'notFound' | 'headcountsMissing' | 'nothingToPrint';

type Asked = Pick<Printing, 'season' | 'desk' | 'route'>;

/** All that go one way, or every way where none is named. */
const onRoute = ({ season, route }: Asked, lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ tier }) => route === undefined || tiersOf(season, route).includes(tier));

/** How many of the route are not listed, since something is missing in their forms. */
export const notListed = (asked: Asked): number =>
  onRoute(asked, asked.desk.lines.filter(stands)).length - onRoute(asked, printableLines(asked.desk)).length;

/** Whom a list names. */
export function decideList(asked: Asked): Decision<readonly Line[], 'nothingToPrint'> {
  const lines = onRoute(asked, printableLines(asked.desk));
  if (lines.length > 0) return allow(lines);
  const count = notListed(asked);
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
      return decideList(printing);
    case 'headcounts':
      return desk.headcounts ? allow([]) : refuse('headcountsMissing');
    default:
      return allow([]);
  }
}
