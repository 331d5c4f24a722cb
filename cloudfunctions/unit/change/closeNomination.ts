import type { Desk } from '../../domain/nomination/desk';
import { lineHandedIn } from '../../domain/submission/handedIn';
import type { Nomination } from '../../domain/nomination/nomination';
import { freed } from '../../domain/papers/paperPlace';
import { claims, nominations } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';
import { dispose } from '../../platform/disposables';
import { touchDistrict } from '../../platform/districts';

export interface Closed {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** The claim that is free again. */
  readonly released: string | null;
}

/** Writes a nomination that goes no further. Its person is free again; never handed in, its papers are of no more use to anybody. */
export async function closeNomination(tx: Transaction, { desk, nomination, released }: Closed, now: string): Promise<void> {
  if (nomination.route === 'district' && nomination.submittedAt) await touchDistrict(tx, nomination.district);
  const free = freed(nomination.papers, [], lineHandedIn(desk, nomination._id));
  await tx.put(nominations, { ...nomination, papers: nomination.papers.filter(({ fileId }) => !free.includes(fileId)) });
  await dispose(tx, free, now);
  if (released) await tx.remove(claims, released);
}
