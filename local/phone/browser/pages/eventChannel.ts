import { guarded } from '../errors';

type Handler = (...values: unknown[]) => void;

export interface EventChannel {
  on(name: string, handler: Handler): void;
  once(name: string, handler: Handler): void;
  off(name: string, handler?: Handler): void;
  emit(name: string, ...values: unknown[]): void;
}

/** The two ends of the line between a page and the page it opened. */
export function createEventChannel(): [EventChannel, EventChannel] {
  const sides = [new Map<string, Handler[]>(), new Map<string, Handler[]>()] as const;
  const end = (mine: Map<string, Handler[]>, theirs: Map<string, Handler[]>): EventChannel => ({
    on: (name, handler) => void mine.set(name, [...(mine.get(name) ?? []), handler]),
    once(name, handler) {
      const once: Handler = (...values) => {
        this.off(name, once);
        handler(...values);
      };
      this.on(name, once);
    },
    off: (name, handler) =>
      void mine.set(name, handler ? (mine.get(name) ?? []).filter((known) => known !== handler) : []),
    emit: (name, ...values) => (theirs.get(name) ?? []).forEach((handler) => guarded(name, () => handler(...values))),
  });
  return [end(sides[0], sides[1]), end(sides[1], sides[0])];
}
