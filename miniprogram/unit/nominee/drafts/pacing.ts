/** ms between two writes to the phone while somebody types; of quiet before the functions are asked; before another try. */
export const pace = { phone: 300, quiet: 2000, again: 30_000 } as const;

type Timer = ReturnType<typeof setTimeout>;

/** Does something at once and then at most once in a while, the last time for certain. */
export class Seldom {
  private timer: Timer | undefined;
  private due = false;

  constructor(
    private readonly milliseconds: number,
    private readonly work: () => void,
  ) {}

  ask(): void {
    this.due = true;
    if (this.timer !== undefined) return;
    this.now();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.due) this.ask();
    }, this.milliseconds);
  }

  /** What is due is done before this returns. */
  now(): void {
    if (!this.due) return;
    this.due = false;
    this.work();
  }
}

/** Does something once it has been quiet for a while. */
export class Later {
  private timer: Timer | undefined;

  constructor(private readonly work: () => void) {}

  in(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(this.work, milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
