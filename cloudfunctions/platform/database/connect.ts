/** The SDK, initialised once a process and only when first asked, so that a cold start pays for what it uses. */
import tcb from '@cloudbase/node-sdk';

export type Cloud = ReturnType<typeof tcb.init>;

let app: Cloud | undefined;

export const cloud = (): Cloud => (app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }));

let database: ReturnType<Cloud['database']> | undefined;

export const db = (): ReturnType<Cloud['database']> => (database ??= cloud().database());
