/**
 * The subscription messages this mini-program may ask for, by the name that the functions know them under. The ids come
 * from the WeChat console (订阅消息 → 我的模板); the local phone takes the names themselves.
 */
export const templateIds = {
  confirmRequested: 'confirmRequested',
  unitApproved: 'unitApproved',
  unitDeclined: 'unitDeclined',
  packageArrived: 'packageArrived',
  returned: 'returned',
  disputed: 'disputed',
} satisfies Readonly<Record<string, string>>;

/** What is asked for at which tap; WeChat allows three at a time. */
export const occasions = {
  registered: ['unitApproved', 'unitDeclined'],
  submitted: ['returned', 'disputed'],
  confirmed: ['returned'],
  signedIn: ['confirmRequested'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof templateIds)[]>>;
