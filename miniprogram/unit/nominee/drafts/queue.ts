/**
 * Drafts that wait, sent one at a time in the order they were begun, whatever page is open. Each goes under the grant it was
 * written under, so that it never lands with another unit; one that an open page writes on is that page's to send.
 */
import { countWaiting, type Draft } from './draft';
import { send, type Sent } from './send';
import * as shelf from './shelf';

/** Drafts in an open page. */
const claimed = new Set<string>();
/** Refused since the mini-program was started: not asked again until they are opened. */
const refused = new Set<string>();
let running: Promise<void> | null = null;
let underWay: { readonly draftKey: string; readonly done: Promise<void> } | null = null;

const isSendable = (draft: Draft): boolean =>
  draft.tier !== '' && countWaiting(draft) > 0 && !claimed.has(draft.draftKey) && !refused.has(draft.draftKey) && (draft.stuck === '' || draft.stuck === 'refused');

/** Puts away what became of a draft that nobody writes on. False where the rest would fare no better now. */
function settle(draft: Draft, sent: Sent): boolean {
  if (sent.kind === 'saved') {
    const { nominationId, saved } = sent;
    if (draft.owesIdNumber) shelf.put({ ...draft, ...saved, nominationId, base: saved });
    else shelf.drop(draft);
    return true;
  }
  if (sent.kind !== 'trouble') {
    shelf.put({ ...draft, nominationId: sent.theirs.nominationId, stuck: sent.kind, why: sent.theirs.whyNot });
    return true;
  }
  const { kind, message, fields } = sent.trouble;
  if (kind !== 'refused') return false;
  refused.add(draft.draftKey);
  shelf.put({ ...draft, stuck: 'refused', why: fields[0]?.message || message });
  return true;
}

async function sendAll(): Promise<number> {
  let arrived = 0;
  for (const { draftKey } of shelf.all()) {
    const draft = shelf.byKey(draftKey);
    if (!draft || !isSendable(draft)) continue;
    const sending = send(draft).then((sent) => {
      if (sent.kind === 'saved') arrived += 1;
      return settle(draft, sent);
    });
    underWay = { draftKey, done: sending.then(() => undefined) };
    const goOn = await sending;
    underWay = null;
    if (!goOn) break;
  }
  return arrived;
}

/** Hear how many arrived whenever drafts were sent. */
const hearers = new Set<(arrived: number) => void>();

/** Sends what waits; called again while it works it does nothing more. */
export function flush(): Promise<void> {
  running ??= sendAll().then((arrived) => {
    running = null;
    for (const hear of hearers) hear(arrived);
  });
  return running;
}

let watching = false;

/** Tells `hear` how many arrived, each time; from the first one on drafts are sent whenever the network is back. */
export function listen(hear: (arrived: number) => void): void {
  hearers.add(hear);
  if (watching) return;
  watching = true;
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void flush();
  });
}

export const unlisten = (hear: (arrived: number) => void): void => void hearers.delete(hear);

/** An open page takes a draft over, once the queue is done with it. */
export async function claim(draftKey: string): Promise<void> {
  claimed.add(draftKey);
  refused.delete(draftKey);
  if (underWay?.draftKey === draftKey) await underWay.done;
}

export const release = (draftKey: string): void => void claimed.delete(draftKey);

/** A draft of a unit as a list shows it. */
export interface Waiting {
  readonly draftKey: string;
  readonly nominationId: string;
  readonly name: string;
  readonly count: number;
  /** network: it goes by itself once there is one. tier: none is chosen yet. idNumber: all is there but the number, which no phone keeps. */
  readonly state: 'network' | 'tier' | 'idNumber' | 'refused' | 'conflict' | 'closed';
  readonly why: string;
}

export const waitingOf = (grant: string | undefined): Waiting[] =>
  shelf.all().flatMap((draft) => {
    const count = countWaiting(draft);
    const { draftKey, nominationId, form, tier, stuck, why, owesIdNumber } = draft;
    if (draft.grant !== grant || (count === 0 && !owesIdNumber)) return [];
    const state = count === 0 ? 'idNumber' : stuck || (tier === '' ? 'tier' : 'network');
    return [{ draftKey, nominationId, name: form.name, count, state, why }];
  });
