/**
 * What the phone may ask and what it hears, inferred from the functions themselves. Types only: nothing of the functions
 * reaches the phone.
 */
import type { actions as account } from '../cloudfunctions/account/actions';
import type { actions as expert } from '../cloudfunctions/expert/actions';
import type { actions as nominee } from '../cloudfunctions/nominee/actions';
import type { actions as review } from '../cloudfunctions/review/actions';
import type { actions as unit } from '../cloudfunctions/unit/actions';

export type { TemplateName } from '../cloudfunctions/domain/wording/notices';

/** What is sent may be readonly all the way down. */
type Sent<T> = T extends readonly (infer Item)[]
  ? readonly Sent<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Sent<T[Key]> }
    : T;

type Exchanges<Actions> = {
  readonly [Name in keyof Actions]: Actions[Name] extends {
    readonly run: (input: infer Input, ...more: never[]) => Promise<infer Decided>;
  }
    ? { readonly input: Sent<Input>; readonly reply: Extract<Decided, { readonly ok: true; readonly value: unknown }>['value'] }
    : never;
};

export interface Api {
  readonly account: Exchanges<typeof account>;
  readonly unit: Exchanges<typeof unit>;
  readonly nominee: Exchanges<typeof nominee>;
  readonly expert: Exchanges<typeof expert>;
  readonly review: Exchanges<typeof review>;
  readonly expert: Exchanges<typeof expert>;
}

export type FunctionName = keyof Api;
export type ActionName<F extends FunctionName> = keyof Api[F] & string;
export type InputOf<F extends FunctionName, A extends ActionName<F>> = Api[F][A] extends { readonly input: infer Input } ? Input : never;
export type ReplyOf<F extends FunctionName, A extends ActionName<F>> = Api[F][A] extends { readonly reply: infer Reply } ? Reply : never;
