/** What the bench reads: calls of the SDK by kind and the rows they cost, since the last reset. */
export interface Measured {
  readonly since: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

export class Metrics {
  private calls = new Map<string, number>();
  private rowsRead = 0;
  private rowsWritten = 0;
  private since = new Date().toISOString();

  call(action: string): void {
    this.calls.set(action, (this.calls.get(action) ?? 0) + 1);
  }

  read(rows: number): void {
    this.rowsRead += rows;
  }

  written(rows: number): void {
    this.rowsWritten += rows;
  }

  reset(): void {
    this.calls = new Map();
    this.rowsRead = 0;
    this.rowsWritten = 0;
    this.since = new Date().toISOString();
  }

  measured(): Measured {
    return {
      since: this.since,
      calls: Object.fromEntries(this.calls),
      rowsRead: this.rowsRead,
      rowsWritten: this.rowsWritten,
    };
  }
}
