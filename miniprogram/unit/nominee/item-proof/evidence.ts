/** A paper that proves an item: picked on the phone, uploaded and put with the nomination's evidence. */
import type { ReplyOf } from '../../../../typings/api';
import { call } from '../../../cloud/call';
import { upload } from '../../../cloud/files';
import { pickFile } from '../../../cloud/pick';

export type Attached = ReplyOf<'unit', 'attach'>;

/** `attached` null with no `trouble`: the person thought better of it. `trouble` is ready to show. */
export interface Added {
  readonly attached: Attached | null;
  readonly fileId: string;
  readonly trouble: string;
}

const sorry = '没有传上，请再试一次';

export async function addEvidence(nominationId: string, onProgress: (percent: number) => void): Promise<Added> {
  const none = { attached: null, fileId: '' };
  const { file, trouble } = await pickFile();
  if (!file) return { ...none, trouble };
  onProgress(0);
  const sent = await upload('evidence', file, onProgress);
  if (!sent.ok) return { ...none, trouble: sent.message || sorry };
  const { fileId } = sent.data;
  const answer = await call('unit', 'attach', { nominationId, slot: 'evidence', fileId });
  return answer.ok ? { attached: answer.data, fileId: answer.data.fileId, trouble: '' } : { ...none, trouble: answer.message || sorry };
}
