/**
 * One action: parse once at the door, know the caller, decide, reply. `action()` only describes; `answer` runs it.
 */
import type * as z from 'zod';
import type { Decision, RefusalCode } from '../domain/refusal';
import type { Role } from '../domain/terms';
import type { Access } from './caller';

export interface Moment {
  /** The instant of this call, ISO in Beijing's offset; the same all through it. */
  readonly now: string;
  readonly requestId: string;
}

export interface Action<Input, Reply, Code extends RefusalCode> {
  readonly input: z.ZodType;
  readonly roles: readonly Role[];
  readonly refuses: readonly Code[];
  readonly allow: readonly Access<unknown>[];
  readonly run: (input: Input, caller: never, moment: Moment) => Promise<Decision<Reply, Code>>;
}

type CallerOf<A extends readonly Access<unknown>[]> = A[number] extends Access<infer C> ? C : never;

/** Describes an action. The codes `run` can refuse with must stand in `refuses`: the compiler holds the two together. */
export function action<
  Schema extends z.ZodType,
  const Allow extends readonly Access<unknown>[],
  Reply,
  const Code extends RefusalCode = never,
>(description: {
  input: Schema;
  allow: Allow;
  refuses?: readonly Code[];
  run: (input: z.output<Schema>, caller: CallerOf<Allow>, moment: Moment) => Promise<Decision<Reply, Code>>;
}): Action<z.output<Schema>, Reply, Code> {
  const { input, allow: access, refuses = [], run } = description;
  return {
    input,
    allow: access,
    roles: [...new Set(access.flatMap(({ roles }) => roles))],
    refuses,
    run,
  };
}

/** An action as the pipeline sees it. */
export interface AnyAction {
  readonly input: z.ZodType;
  readonly roles: readonly Role[];
  readonly refuses: readonly RefusalCode[];
  readonly allow: readonly Access<unknown>[];
  readonly run: (input: never, caller: never, moment: Moment) => Promise<Decision<unknown>>;
}

export type Actions = Readonly<Record<string, AnyAction>>;
