/** Where a paper of a kind belongs: with a nominee, or with the unit itself. */
import type { ReplyOf } from '../../../../typings/api';
import { call, type Answer } from '../../../cloud/call';
import type { Purpose } from '../../../cloud/files';

export interface Place {
  readonly kind: Purpose;
  readonly nominationId: string;
  /** Of the form that a signed paper was signed for. */
  readonly revision: number;
}

type Changed = Answer<ReplyOf<'unit', 'attach' | 'detach' | 'attachUnitPaper'>>;

export async function attachPaper({ kind, nominationId, revision }: Place, fileId: string, replaces: string): Promise<Changed> {
  const file = { fileId, ...(replaces === '' ? {} : { replaces }) };
  switch (kind) {
    case 'statement':
    case 'importSheet':
      throw new Error('no paper of a nominee or a unit');
    case 'authorityLetter':
    case 'stampedSummary':
      return call('unit', 'attachUnitPaper', { slot: kind, ...file });
    case 'signedConfirmation':
      return call('unit', 'attach', { nominationId, slot: kind, revision, ...file });
    default:
      return call('unit', 'attach', { nominationId, slot: kind, ...file });
  }
}

export async function detachPaper({ kind, nominationId }: Place, fileId: string): Promise<Changed> {
  return kind === 'authorityLetter' || kind === 'stampedSummary'
    ? call('unit', 'detachUnitPaper', { fileId })
    : call('unit', 'detach', { nominationId, fileId });
}
