import type { Nomination } from './nomination';
import type { Paper } from '../papers/paper';

/**
 * A scan of the signed 本人确认书 as it hangs on a nomination: it speaks for the revision its uploader looked at, which a
 * colleague may have replaced meanwhile, and never for one that is still to come.
 */
export const signedFor = ({ revision }: Nomination, seen: number | undefined, by: string, paper: Paper): Paper =>
  paper.slot === 'signedConfirmation' ? { ...paper, signed: { revision: Math.min(seen ?? revision, revision), by } } : paper;

/** The scan that was attached for this very revision; one for an older form does not count. */
export const signedPaperOf = ({ papers }: Pick<Nomination, 'papers'>, revision: number): Paper | undefined =>
  papers.find(({ slot, signed }) => slot === 'signedConfirmation' && signed?.revision === revision);
