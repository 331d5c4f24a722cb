/** Replaces `Date` by one that is ahead of the machine's clock, before any of the bundle runs. */
const MachineDate = Date;
let ahead = 0;

export const setAhead = (milliseconds: number): void => {
  ahead = milliseconds;
};

const now = (): number => MachineDate.now() + ahead;

const SettableDate = new Proxy(MachineDate, {
  apply: () => new MachineDate(now()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
  get: (target, property, receiver) =>
    property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
});

// `someDate.constructor === Date` has to go on holding.
MachineDate.prototype.constructor = SettableDate;
globalThis.Date = SettableDate;
