import type { Document } from './value';

interface Before {
  readonly until: number;
  readonly document: Document | null;
}

/** What documents were before they were overwritten, kept only while a transaction that began earlier may still read it. */
export class Versions {
  private current = 0;
  private readonly open = new Map<number, number>();
  private readonly history = new Map<string, Before[]>();

  /** A moment to read as of; to be given back by `release`. */
  snapshot(): number {
    this.open.set(this.current, (this.open.get(this.current) ?? 0) + 1);
    return this.current;
  }

  release(snapshot: number): void {
    const left = (this.open.get(snapshot) ?? 0) - 1;
    if (left > 0) this.open.set(snapshot, left);
    else this.open.delete(snapshot);
    if (this.open.size === 0) this.history.clear();
  }

  /** To be told of every commit, with what each document was before it. */
  committed(changed: ReadonlyArray<readonly [key: string, before: Document | null]>): void {
    this.current += 1;
    if (this.open.size === 0) return;
    for (const [key, document] of changed) {
      const known = this.history.get(key);
      if (known === undefined) this.history.set(key, [{ until: this.current, document }]);
      else known.push({ until: this.current, document });
    }
  }

  changedSince(key: string, snapshot: number): boolean {
    return this.before(key, snapshot) !== undefined;
  }

  /** The document as of the snapshot when it was changed since; undefined when it was not. */
  before(key: string, snapshot: number): Before | undefined {
    return this.history.get(key)?.find(({ until }) => until > snapshot);
  }
}
