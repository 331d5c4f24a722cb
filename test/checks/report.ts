/** What a check answers: every complaint as `file:line:column: message` where it has a place, and one line worth seeing when all is well. */
export interface Report {
  readonly complaints: readonly string[];
  readonly note?: string;
}

/** A check looks at the project under `root`, so that the self-test can show it a wrong one. */
export type Check = (root: string) => Promise<Report>;
