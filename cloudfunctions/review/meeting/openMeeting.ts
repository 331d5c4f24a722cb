import * as z from 'zod';
import { lastSitting } from '../../domain/decision/decision';
import { decideOpen } from '../../domain/decision/decideMeeting';
import { openedFacts } from '../../domain/decision/decisionEvents';
import { gateOf } from '../../domain/decision/gate';
import { evaluationText, rulesOf, takeRanking } from '../../domain/decision/takeRanking';
import { toDocuments } from '../../domain/decision/tierRanking';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { decisions, panels, rankings } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { transact } from '../../platform/database/transact';
import { fingerprint } from '../../platform/secrets';
import { currentSeason, seasonId } from '../../platform/season';
import { decisionWithin, keep } from './keep';
import { meetingView } from './meetingView';
import { allPanels } from '../../platform/panels';
import { evaluated, panelMarks } from './panels';
import { changedSince } from './rankings';

/**
 * Takes the ranking from the sheets of all closed panels, once, and opens the first sitting on it. The sheets are read outside the
 * transaction, which then makes sure that no panel has changed since.
 */
export const openMeeting = action({
  input: z.strictObject({}),
  allow: [cityStaff],
  refuses: ['panelsOpen', 'sittingFrozen', 'rankingChanged', 'busy'],
  run: async (_input, caller, { now }) => {
    const [season, before] = await Promise.all([currentSeason(), get(decisions, seasonId)]);
    if (before && lastSitting(before)?.state === 'open' && !changedSince(before, await panelMarks())) return allow(await meetingView(season, before));
    const all = await allPanels();
    const closed = all.filter(({ state }) => state === 'closed');
    const open = all.length - closed.length;
    const { cases, sheets } = open > 0 ? { cases: [], sheets: [] } : await evaluated(closed);
    const rules = rulesOf(season);
    const taken = takeRanking(rules, cases, sheets);
    const basis = closed.map(({ _id, version }) => ({ panelId: _id, version }));
    const opened = await transact(async (tx) => {
      const decision = await decisionWithin(tx);
      const evaluation = fingerprint(evaluationText(rules, cases, sheets));
      const next = decideOpen({ season: seasonId, gate: gateOf(season), decision, rankings: taken, basis, evaluation, open, now });
      if (!next.ok || next.value === decision) return next;
      for (const { panelId, version } of basis) {
        if ((await tx.get(panels, panelId))?.version !== version) return refuse('rankingChanged');
      }
      for (const document of toDocuments(seasonId, taken)) await tx.put(rankings, document);
      await keep(tx, next.value, { type: 'meetingOpened', facts: openedFacts(next.value, rules, taken, cases, fingerprint), caller, now });
      return next;
    });
    return opened.ok ? allow(await meetingView(season, opened.value)) : opened;
  },
});
