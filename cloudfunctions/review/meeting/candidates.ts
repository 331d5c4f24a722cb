import * as z from 'zod';
import { lastSitting, type Ranked } from '../../domain/decision/decision';
import { freePlaces, gateOf } from '../../domain/decision/gate';
import { tieAt } from '../../domain/decision/line';
import { allow, refuse } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { boardWords, sayTie } from '../../domain/wording/meetingWords';
import { tierName } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { decisions } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { currentSeason, seasonId } from '../../platform/season';
import { candidatesOf } from './board';
import { candidateRows } from './candidateRows';
import { storedRankings } from './rankings';
import type { CandidatesView } from './views';

const atOnce = 20;
/** Beyond these a tie is chosen from the list itself. */
const mostTied = 100;

/** A tier's ranking with names, twenty a page from `cursor` on (a place in the ranking); the tie at its line and the departures are in the first. */
export const candidates = action({
  input: z.strictObject({ tier: z.enum(tiers), cursor: z.string().regex(/^\d{1,6}$/).optional() }),
  allow: [cityStaff],
  refuses: ['meetingNotOpen'],
  run: async ({ tier, cursor = '0' }) => {
    const [season, decision] = await Promise.all([currentSeason(), get(decisions, seasonId)]);
    const sitting = decision && lastSitting(decision);
    if (!decision || !sitting) return refuse('meetingNotOpen');
    const gate = gateOf(season);
    const rankings = await storedRankings();
    const listing = { sitting, ranked: rankings[tier], candidates: candidatesOf({ gate, decision, sitting, rankings }, tier) };
    const choice = sitting.chosen[tier];
    const from = Number(cursor);
    const first = from === 0;
    const tie = first ? tieAt(listing.candidates, choice.line) : null;
    const departed = first ? choice.departures.map(({ nominationId }) => nominationId) : [];
    const page = rankings[tier].slice(from, from + atOnce);
    const members: readonly Ranked[] = tie?.members.slice(0, mostTied) ?? [];
    const departures = rankings[tier].filter(({ nominationId }) => departed.includes(nominationId));
    const rows = await candidateRows(listing, [...new Set([...members, ...departures, ...page])]);
    const rowsOf = (some: readonly Ranked[]) => some.flatMap(({ nominationId }) => rows.find((row) => row.nominationId === nominationId) ?? []);
    const view: CandidatesView = {
      version: decision.version,
      tier,
      tierName: tierName(tier),
      open: sitting.state === 'open',
      line: choice.line,
      lineText: boardWords.line(choice.line),
      lineReason: choice.lineReason,
      mostLine: Math.min(listing.candidates.length, sitting.state === 'open' ? freePlaces(decision, gate, tier) : choice.line),
      tie: tie && { text: sayTie(tie), places: tie.places, members: rowsOf(members), reason: choice.tieReason },
      departures: rowsOf(departures),
      rows: rowsOf(page),
      nextCursor: from + atOnce < rankings[tier].length ? String(from + atOnce) : null,
    };
    return allow(view);
  },
});
