import * as z from 'zod';
import { openSitting } from '../../domain/decision/decision';
import { allow, refuse, type Decision } from '../../domain/refusal';
import { messageOf } from '../../domain/wording';
import { formatName, listWords, type ListFormat, type ListKind } from '../../domain/wording/listWords';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { decisions } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { seasonId } from '../../platform/season';

export interface ListView {
  readonly kind: ListKind;
  readonly name: string;
  readonly when: string;
  readonly stamp: string;
  readonly formats: readonly { readonly format: ListFormat; readonly name: string }[];
  /** Why it cannot be made yet; '' where it can. */
  readonly whyNot: string;
}

export interface ListsView {
  readonly lists: readonly ListView[];
  readonly record: { readonly whyNot: string } | null;
  /** What keeps all of them from being made; '' where each has its own. */
  readonly whyNone: string;
}

const sayNo = (decision: Decision<null>): string => (decision.ok ? '' : messageOf(decision.code, decision.facts));

const listView = (kind: ListKind, can: Decision<null>): ListView => {
  const { name, formats, when, stamp } = listWords(kind);
  return { kind, name, when, stamp, formats: formats.map((format) => ({ format, name: formatName(format) })), whyNot: sayNo(can) };
};

/** What the caller's office prints, and why something cannot be made yet. */
export const documents = action({
  input: z.strictObject({}),
  allow: [districtStaff, cityStaff],
  run: async (_input, caller) => {
    if ('district' in caller) return allow<ListsView>({ lists: [listView('districtSummary', allow(null))], record: null, whyNone: '' });
    const decision = await get(decisions, seasonId);
    const opened: Decision<null> = decision ? allow(null) : refuse('meetingNotOpen');
    const frozen: Decision<null> = !decision || decision.sittings[0]?.state === 'frozen' ? opened : refuse('notFrozen');
    const open: Decision<null> = !decision || openSitting(decision) ? opened : refuse('sittingFrozen');
    const lists = [listView('evaluationSummary', opened), listView('ballot', open), listView('proposedList', frozen)];
    return allow<ListsView>({ lists, record: { whyNot: sayNo(frozen) }, whyNone: sayNo(opened) });
  },
});
