/** A district's list in a season; `_id` = `<season>|<district>`. */
export interface DistrictList {
  readonly _id: string;
  readonly season: string;
  readonly district: string;
  /** Rises with every write, of its own and of what its cut rests on. */
  readonly version: number;
}
