import { sayDeadline, unitDeadline } from '../../domain/nomination/deadlines';
import type { Desk, Line } from '../../domain/nomination/desk';
import { contactOf, type Ask, type Contact } from '../../domain/ledger/ask';
import type { Season } from '../../domain/season/season';
import { tierName } from '../../domain/wording/names';
import { phoneScript, sayMobile, sayPhoned, whyUnreached } from '../../domain/wording/phoneWords';
import type { PhoneListView, PhoneRow } from './phoneViews';

export interface Waiting {
  readonly line: Line;
  readonly ask: Ask | undefined;
  readonly contact: Contact;
}

/** Everybody who has not confirmed, in the order the lines were opened. */
export const waitingOf = ({ lines }: Pick<Desk, 'lines'>, asks: ReadonlyMap<string, Ask>): readonly Waiting[] =>
  lines
    .filter(({ state }) => state === 'awaitingConfirmation')
    .map((line) => {
      const ask = asks.get(line.nominationId);
      return { line, ask, contact: contactOf(ask) };
    });

export interface Shown {
  readonly season: Season;
  readonly desk: Desk;
  readonly waiting: readonly Waiting[];
  readonly page: readonly Waiting[];
  /** The numbers to call, by nomination. */
  readonly phones: ReadonlyMap<string, string>;
  readonly nextCursor: string | null;
}

function rowOf({ line, ask }: Waiting, phones: Shown['phones']): PhoneRow {
  const phone = phones.get(line.nominationId) ?? '';
  return {
    nominationId: line.nominationId,
    name: line.name,
    tierName: tierName(line.tier),
    phone,
    phoneText: sayMobile(phone),
    why: ask ? whyUnreached(ask) : '',
    phonedText: ask?.phoned ? sayPhoned(ask.phoned) : '',
  };
}

export function phoneListView({ season, desk, waiting, page, phones, nextCursor }: Shown): PhoneListView {
  const count = (contact: Contact): number => waiting.filter((one) => one.contact === contact).length;
  return {
    waiting: waiting.length,
    reached: count('reached'),
    underway: count('underway'),
    toPhone: count('toPhone'),
    phoned: count('phoned'),
    script: phoneScript(desk.unitName, sayDeadline(unitDeadline(season, desk))),
    rows: page.map((one) => rowOf(one, phones)),
    nextCursor,
  };
}
