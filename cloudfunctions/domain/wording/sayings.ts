import type { RefusalCode, RefusalFacts } from '../refusal';

/** One sentence for each code, from the facts of that code. Short: the fact, then what to do. */
export type Sayings<C extends RefusalCode = RefusalCode> = { readonly [K in C]: (facts: RefusalFacts[K]) => string };
