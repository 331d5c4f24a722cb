import type { Instant } from '../beijing';
import type { TemplateName } from '../wording/notices';

/**
 * How many one-time messages somebody has allowed, as their phone told and WeChat's answers taught. A hint: WeChat gives no
 * such number, so that every message is tried. `_id` is the person's.
 */
export interface Subscription {
  readonly _id: string;
  /** The grants are this WeChat account's; another one starts anew. */
  readonly openid: string;
  readonly counts: Readonly<Record<TemplateName, number>>;
  /** The newest last, and no more than fit on a screen or two. */
  readonly history: readonly {
    readonly at: string;
    readonly template: TemplateName;
    readonly what: 'granted' | 'sent' | 'noGrant';
  }[];
}

const mostCounted = 99;
const mostHistory = 50;

type Happened = Subscription['history'][number];

function counted(before: number, what: Happened['what']): number {
  if (what === 'noGrant') return 0;
  return what === 'granted' ? Math.min(before + 1, mostCounted) : Math.max(before - 1, 0);
}

const after = (subscription: Subscription, happened: Happened): Subscription => ({
  ...subscription,
  counts: { ...subscription.counts, [happened.template]: counted(subscription.counts[happened.template], happened.what) },
  history: [...subscription.history, happened].slice(-mostHistory),
});

const none = (personId: string, openid: string): Subscription => ({
  _id: personId,
  openid,
  counts: { progress: 0, todo: 0 },
  history: [],
});

export interface Accepting {
  readonly personId: string;
  readonly openid: string;
  readonly accepted: readonly TemplateName[];
  readonly now: Instant;
}

/** One message more of each template that was accepted. */
export function withGrants(before: Subscription | null, { personId, openid, accepted, now }: Accepting): Subscription {
  const kept = before?.openid === openid ? before : none(personId, openid);
  return accepted.reduce((grown, template) => after(grown, { at: now, template, what: 'granted' }), kept);
}

/** One message less once it was sent, none where WeChat knows of no grant. */
export const withDelivery = (
  before: Subscription,
  template: TemplateName,
  what: 'sent' | 'noGrant',
  now: Instant,
): Subscription => after(before, { at: now, template, what });
