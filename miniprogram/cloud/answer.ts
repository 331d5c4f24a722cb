/** What a call can come to. Only a refusal is the person's business; the others are ours, and each is shown in its own way. */

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** `refused`: a rule says no. `busy`: try again soon. `fault`: our mistake. `offline`: the call never arrived. */
export type TroubleKind = 'refused' | 'busy' | 'fault' | 'offline';

export interface Trouble {
  readonly ok: false;
  readonly kind: TroubleKind;
  /** The refusal's code, for the few that a page answers in a way of its own. */
  readonly code: string;
  /** Chinese, ready to show; empty where the page has words of its own. */
  readonly message: string;
  readonly fields: readonly FieldError[];
  /** 问题编号 of a fault, empty otherwise. */
  readonly number: string;
}

export type Answer<T> = { readonly ok: true; readonly data: T } | Trouble;

const trouble = (kind: TroubleKind, more: Partial<Trouble> = {}): Trouble => ({
  ok: false,
  kind,
  code: kind,
  message: '',
  fields: [],
  number: '',
  ...more,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';

/** `…-8f2c0912` → `8F2C-0912`: short enough to read out on the phone. */
function problemNumber(requestId: unknown): string {
  const tail = textOf(requestId).replace(/[^0-9a-z]/gi, '').slice(-8).toUpperCase();
  return tail.length === 8 ? `${tail.slice(0, 4)}-${tail.slice(4)}` : tail;
}

/** Reads a function's reply. `T` is what typings/api.d.ts says of the action: this is the edge where it is believed. */
export function readReply<T>(reply: unknown, requestId: unknown): Answer<T> {
  if (!isRecord(reply)) return trouble('fault', { number: problemNumber(requestId) });
  if (reply.ok === true) return { ok: true, data: reply.data as T };
  const code = textOf(reply.code);
  const message = textOf(reply.message);
  if (code === 'busy') return trouble('busy', { message });
  if (code === 'fault') return trouble('fault', { message, number: problemNumber(requestId) });
  const fields = Array.isArray(reply.fields) ? reply.fields.filter(isFieldError) : [];
  return trouble('refused', { code, message, fields });
}

/** Cloud error codes from here down mean that the call arrived and the function broke or took too long. */
const functionErrors = -500_000;

/** Reads what `wx.cloud` threw. */
export function readFailure(error: unknown): Trouble {
  const code = isRecord(error) && typeof error.errCode === 'number' ? error.errCode : 0;
  if (code > functionErrors) return trouble('offline');
  return trouble('fault', { number: problemNumber(isRecord(error) ? error.requestID : '') });
}
