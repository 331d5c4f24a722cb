/** Who writes a document or a unique value in a transaction that is still open. */
export class Locks {
  private readonly holders = new Map<string, string>();
  private readonly waiting = new Map<string, Array<() => void>>();

  /** False when another transaction has it. */
  take(key: string, transaction: string): boolean {
    const holder = this.holders.get(key);
    if (holder !== undefined && holder !== transaction) return false;
    this.holders.set(key, transaction);
    return true;
  }

  release(transaction: string): void {
    for (const [key, holder] of [...this.holders]) {
      if (holder !== transaction) continue;
      this.holders.delete(key);
      const waiting = this.waiting.get(key) ?? [];
      this.waiting.delete(key);
      waiting.forEach((resume) => resume());
    }
  }

  /** A promise for when one of the keys may be free, or undefined when all are. */
  taken(keys: readonly string[]): Promise<void> | undefined {
    const key = keys.find((one) => this.holders.has(one));
    if (key === undefined) return undefined;
    return new Promise((resume) => this.waiting.set(key, [...(this.waiting.get(key) ?? []), resume]));
  }
}
