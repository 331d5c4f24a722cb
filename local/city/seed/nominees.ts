import type { Tier } from '../../../cloudfunctions/domain/terms';
import type { Worker } from '../city';
import { formOf } from '../form';
import type { Stage } from './stories';
import { listIn, numberIn, textIn } from './visitor';
import type { Data, Visitor } from './visitor';

export interface Candidate {
  readonly worker: Worker;
  readonly tier: Tier;
  readonly stage: Stage;
}

/** A draft that somebody left for lunch: the certificate and the two statements are still missing. */
function draftOf(worker: Worker): object {
  const { certificateNumber, issuedOn, inServiceStatement, truthStatement, ...begun } = formOf(worker);
  return begun;
}

/** What the desk shows under this name already, from a filling that died half-way. */
export const nominationOf = (workspace: Data | null, name: string): string | undefined => {
  const row = listIn(workspace, 'nominees').find((one) => one.name === name);
  return row && textIn(row, 'nominationId');
};

/** The contact writes the form and adds the certificate, so that the nominee is asked; a draft stays a draft. */
export async function write(
  contact: Visitor,
  { worker, tier, stage }: Candidate,
  known: string | undefined,
): Promise<string> {
  const form = stage === 'draft' ? draftOf(worker) : formOf(worker);
  const nominationId = known ?? textIn(await contact.ask('unit.saveNominee', { tier, form }), 'nominationId');
  if (stage === 'draft') return nominationId;
  const fileId = await contact.upload('levelCertificate', '等级证书.png');
  await contact.ask('unit.attach', { nominationId, slot: 'levelCertificate', fileId }, ['notEditable', 'wrongState']);
  return nominationId;
}

/** The nominee looks it up by name and ID number and says yes, or what is wrong. */
export async function answer(nominee: Visitor, { worker, stage }: Candidate, nominationId: string): Promise<void> {
  if (stage === 'draft' || stage === 'awaitingConfirmation') return;
  await nominee.signIn();
  const reply = await nominee.ask('nominee.find', { name: worker.name, idLast6: worker.idNumber.slice(-6) });
  const found = listIn(reply, 'found').find((one) => one.nominationId === nominationId) ?? null;
  const revision = numberIn(found, 'revision');
  if (stage === 'disputed') {
    const remark = '工种年限写少了，我是从学徒算起的，请核对。';
    await nominee.ask('nominee.dispute', { nominationId, field: 'occupationYears', remark }, ['wrongState']);
  } else {
    await nominee.ask('nominee.confirm', { nominationId, revision }, ['wrongState']);
  }
}

/** The district sends one back. */
export async function sendBack(officer: Visitor, nominationId: string): Promise<void> {
  const opened = await officer.ask('review.open', { nominationId }, ['notFound']);
  if (!opened) return;
  const remarks = [{ field: 'certificateNumber', text: '证书编号与上传的证书不一致，请核对后重报。' }];
  const input = { nominationId, version: numberIn(opened, 'version'), remarks };
  await officer.ask('review.returnForCorrection', input, ['wrongState', 'stale']);
}
