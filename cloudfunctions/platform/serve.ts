/** The way of every call: shape → action → input → caller → decision → reply. A function's index.ts is `serve(name, actions)`. */
import * as z from 'zod';
import type { RefusalCode } from '../domain/refusal';
import { messageOf } from '../domain/wording';
import type { Actions, AnyAction } from './action';
import { isTimer, openidOf, type FunctionContext } from './caller';
import { now, stopwatch } from './clock';
import { accounts } from './database/collections';
import { get } from './database/read';
import { fieldErrors, type FieldError } from './invalidInput';
import { describeError, writeLog } from './log';

export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string; readonly fields?: readonly FieldError[] };

const Event = z.object({ action: z.string().max(60), input: z.unknown().optional(), as: z.string().max(120).optional() });
const TimerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() });

const no = (code: 'notSignedIn' | 'forbidden'): Reply => ({ ok: false, code, message: messageOf(code, {}) });

function invalid(fields: readonly FieldError[]): Reply {
  return { ok: false, code: 'invalid', message: messageOf('invalid', { fields: fields.map(({ field }) => field) }), fields };
}

async function admit(action: AnyAction, openid: string | null, as: string | undefined): Promise<unknown> {
  const reads = action.allow.some(({ needsAccount }) => needsAccount);
  const account = reads && openid ? await get(accounts, openid) : null;
  for (const access of action.allow) {
    const caller = access.admit({ openid, account, as });
    if (caller) return caller;
  }
  return openid && account?.personId ? 'forbidden' : 'notSignedIn';
}

interface Calling {
  readonly openid: string | null;
  readonly requestId: string;
}

async function answer(actions: Actions, event: z.output<typeof Event>, { openid, requestId }: Calling): Promise<Reply> {
  const action = Object.hasOwn(actions, event.action) ? actions[event.action] : undefined;
  if (!action) return invalid([{ field: 'action', message: '没有这项操作' }]);
  const parsed = action.input.safeParse(event.input ?? {}, { reportInput: true });
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const caller = await admit(action, openid, event.as);
  if (caller === 'notSignedIn' || caller === 'forbidden') return no(caller);
  const decision = await action.run(parsed.data as never, caller as never, { now: now(), requestId });
  if (decision.ok) return { ok: true, data: decision.value };
  const message = messageOf(decision.code, decision.facts);
  const fields = decision.code === 'invalid' ? decision.facts.problems : undefined;
  return { ok: false, code: decision.code, message, ...(fields ? { fields } : {}) };
}

/** What a timer runs, by the trigger's name in config.json. */
export type Triggers = Readonly<Record<string, (moment: { readonly now: string }) => Promise<unknown>>>;

/** Makes a function's `main(event, context)`. */
export function serve(name: string, actions: Actions, triggers: Triggers = {}) {
  return async (event: unknown, context: FunctionContext): Promise<unknown> => {
    const requestId = context?.request_id ?? '';
    const elapsed = stopwatch();
    const openid = openidOf(context);
    // What anybody else sends is an ordinary call, whatever it looks like.
    const timer = isTimer(context) ? TimerEvent.safeParse(event) : undefined;
    if (timer?.success) return triggers[timer.data.TriggerName]?.({ now: now() });
    const call = Event.safeParse(event);
    const line = { requestId, function: name, action: call.success ? call.data.action : '?' };
    const log = (outcome: string, error?: string): void =>
      writeLog({ ...line, outcome, milliseconds: elapsed(), ...(error ? { error } : {}) });
    try {
      const reply = call.success ? await answer(actions, call.data, { openid, requestId }) : invalid([{ field: '', message: '请求的样子不对' }]);
      log(reply.ok ? 'ok' : reply.code);
      return reply;
    } catch (error) {
      log('fault', describeError(error));
      return { ok: false, code: 'fault', message: messageOf('fault', { requestId }) } satisfies Reply;
    }
  };
}
