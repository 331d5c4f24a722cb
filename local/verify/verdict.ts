/** What came of computing something again. Where it is not ok, one plain sentence says what differs first. */
export interface Verdict {
  readonly ok: boolean;
  readonly lines: readonly string[];
}
