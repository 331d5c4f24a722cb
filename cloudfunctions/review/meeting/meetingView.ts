import { gapsOf, type Gap } from '../../domain/decision/decideFreeze';
import { lastSitting, tiersDown, type SeasonDecision, type Sitting } from '../../domain/decision/decision';
import { freePlaces, gateOf } from '../../domain/decision/gate';
import { standing, tieOpen } from '../../domain/decision/line';
import type { Season } from '../../domain/season/season';
import { sayGap } from '../../domain/wording/decisionRefusals';
import { boardWords, sayAttendance, sayBeforeMeeting, sayPanels, sayVote, sittingName } from '../../domain/wording/meetingWords';
import { link, pages } from '../../platform/pages';
import { candidatesOf, tierBoard, type Seen } from './board';
import { panelMarks } from './panels';
import { changedSince, storedRankings, type Marks } from './rankings';
import type { MeetingView, RecordView, SittingView } from './views';

const countOf = ({ chosen }: Sitting): number => tiersDown.reduce((sum, tier) => sum + chosen[tier].nominationIds.length, 0);

function recordView({ attendance, votes, minutesNumber, chosen }: Sitting): RecordView {
  const departures = tiersDown.reduce((sum, tier) => sum + chosen[tier].departures.length, 0);
  return {
    attendance: attendance.map(({ office, name, duty = '', present }) => ({ office, name, duty, present })),
    attendanceText: sayAttendance(attendance),
    vote: votes.whole,
    voteText: votes.whole ? sayVote(votes.whole) : '',
    departuresText: departures > 0 ? boardWords.departed(departures) : '',
    minutesNumber,
  };
}

const sittingView = (sitting: Sitting): SittingView => ({
  number: sitting.number,
  title: sittingName(sitting),
  countText: `${countOf(sitting)} 人`,
  hash: sitting.hash ?? '',
});

const closedIn = (marks: Marks): number => marks.filter(({ state }) => state === 'closed').length;

function before(season: Season, marks: Marks): MeetingView {
  const closed = closedIn(marks);
  const canOpen = marks.length > 0 && closed === marks.length;
  return {
    version: 0, stage: 'before', title: '', chosen: 0, places: season.allPlaces.value, openText: '', changedText: '',
    panelsText: sayPanels(closed, marks.length), canOpen,
    first: canOpen ? null : { text: sayBeforeMeeting(marks.length), page: link(marks.length === 0 ? pages.panels : pages.results) },
    tiers: [], record: null, canFreeze: false, freezeText: boardWords.toOpen, freezeNote: '', frozenSittings: [], canSupplement: false,
  };
}

/** The button names what is missing first, since it leads there; the words above it name all. */
function freezeText({ sitting }: Seen, [gap]: readonly Gap[]): string {
  if (sitting.state === 'frozen') return boardWords.frozen;
  if (!gap) return boardWords.toFreeze;
  return gap.lacks === 'ties' ? boardWords.blockedByTies(sayGap(gap)) : boardWords.blocked(sayGap(gap));
}

/** The board. Four rankings, the decision and the panels' marks are read, never a sheet. */
export async function meetingView(season: Season, decision: SeasonDecision | null): Promise<MeetingView> {
  const sitting = decision && lastSitting(decision);
  const marks = await panelMarks();
  if (!decision || !sitting) return before(season, marks);
  const seen: Seen = { gate: gateOf(season), decision, sitting, rankings: await storedRankings() };
  const open = sitting.state === 'open';
  const changed = open && changedSince(decision, marks);
  const gaps = open ? gapsOf(decision, sitting, seen.rankings) : [];
  const ties = open ? tiersDown.filter((tier) => tieOpen(candidatesOf(seen, tier), sitting.chosen[tier])).length : 0;
  const tiers = tiersDown.map((tier) => tierBoard(seen, tier));
  const room = tiersDown.some((tier) => freePlaces(decision, seen.gate, tier) > 0 && standing(decision.sittings, seen.rankings[tier], tier).length > 0);
  return {
    version: decision.version,
    stage: open ? 'open' : 'frozen',
    title: sittingName(sitting),
    chosen: tiers.reduce((sum, { chosen }) => sum + chosen, 0),
    places: season.allPlaces.value,
    openText: ties > 0 ? boardWords.ties(ties) : '',
    changedText: changed ? boardWords.changed : '',
    panelsText: sayPanels(closedIn(marks), marks.length),
    canOpen: changed && sitting.kind === 'first' && closedIn(marks) === marks.length,
    first: null,
    tiers,
    record: recordView(sitting),
    canFreeze: open && gaps.length === 0 && !changed,
    freezeText: freezeText(seen, gaps),
    freezeNote: gaps.length > 0 ? boardWords.gaps(gaps.map(sayGap)) : boardWords.frozenNote,
    frozenSittings: decision.sittings.filter(({ state }) => state === 'frozen').map(sittingView),
    canSupplement: !open && room,
  };
}
