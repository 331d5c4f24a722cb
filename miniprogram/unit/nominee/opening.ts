/** How a form is opened: what waits on the phone, what the functions have, and what may be picked; with one call, or with none offline. */
import { call, type Trouble } from '../../cloud/call';
import { begin, type Draft } from './drafts/draft';
import { grantAtWork, isOwn, keepOptions, keptOptions, type OwnOptions } from './drafts/options';
import { claim } from './drafts/queue';
import type { Nominee } from './drafts/send';
import * as shelf from './drafts/shelf';

export interface Opened {
  readonly ok: true;
  readonly options: OwnOptions;
  readonly draft: Draft;
  /** Null for a new form, and without a network. */
  readonly view: Nominee | null;
}

/** Opened by a link: a nomination, or a draft of this phone. Neither: a new one. */
export interface Asked {
  readonly nominationId: string;
  readonly draftKey: string;
}

/** What waits on the phone for this form, taken over from the queue. */
async function waiting({ nominationId, draftKey }: Asked): Promise<Draft | undefined> {
  const grant = grantAtWork();
  const kept = draftKey !== '' ? shelf.byKey(draftKey) : nominationId !== '' && grant ? shelf.ofNomination(grant, nominationId) : undefined;
  if (!kept) return undefined;
  await claim(kept.draftKey);
  return shelf.byKey(kept.draftKey);
}

const no = (code: string, message: string): Trouble => ({ ok: false, kind: 'refused', code, message, fields: [], number: '' });
const notSignedIn = no('notSignedIn', '登录后才能填申请表');

async function openNew(draft: Draft | undefined): Promise<Opened | Trouble> {
  const answer = await call('unit', 'formOptions', {}, draft?.grant);
  if (answer.ok && !isOwn(answer.data)) return notSignedIn;
  if (answer.ok && isOwn(answer.data)) keepOptions(answer.data);
  const options = answer.ok && isOwn(answer.data) ? answer.data : keptOptions();
  if (!options) return answer.ok ? notSignedIn : answer;
  return { ok: true, options, draft: draft ?? begin(options.grant, options.season), view: null };
}

async function openKnown(nominationId: string, draft: Draft | undefined): Promise<Opened | Trouble> {
  const answer = await call('unit', 'nominee', { nominationId }, draft?.grant);
  if (answer.ok) {
    const view = answer.data;
    if (!isOwn(view.options)) return notSignedIn;
    keepOptions(view.options);
    return { ok: true, options: view.options, draft: draft ?? begin(view.options.grant, view.options.season, view), view };
  }
  const options = keptOptions();
  return draft && options && answer.kind !== 'refused' ? { ok: true, options, draft, view: null } : answer;
}

export async function openForm(asked: Asked): Promise<Opened | Trouble> {
  const draft = await waiting(asked);
  if (!draft && asked.draftKey !== '') return no('notFound', '这份草稿已经上传了。请回工作台，从人选里打开');
  const nominationId = draft?.nominationId || asked.nominationId;
  return nominationId === '' ? openNew(draft) : openKnown(nominationId, draft);
}
