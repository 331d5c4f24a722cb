import type { Check } from './report';

/** All checks, slowest first, so that two cores end together. Each is loaded by the process that runs it. */
export const checks: Readonly<Record<string, () => Promise<Check>>> = {
  lint: async () => (await import('./lint')).lint,
  selfTest: async () => (await import('./selfTest/selfTest')).selfTest,
  wechat: async () => (await import('./wechat/wechat')).wechat,
  types: async () => (await import('./types')).types,
  bindings: async () => (await import('./bindings/bindings')).bindings,
  arrows: async () => (await import('./arrows')).arrows,
  spoken: async () => (await import('./spoken')).spoken,
  words: async () => (await import('./words')).words,
};
