import { arrows } from './arrows';
import { bindings } from './bindings/bindings';
import { lint } from './lint';
import { selfTest } from './selfTest/selfTest';
import { types } from './types';
import { wechat } from './wechat/wechat';
import { words } from './words';
import type { Check } from './report';

/** All checks, slowest first, so that two cores end together. */
export const checks: Readonly<Record<string, Check>> = { lint, selfTest, wechat, types, bindings, arrows, words };
