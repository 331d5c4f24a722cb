import type { ReplyOf } from '../../../typings/api';

type View = ReplyOf<'review', 'districtList'>;
type Row = View['seniors'][number];

export interface RankRow extends Row {
  /** The line stands above this row. */
  readonly line: boolean;
  readonly says: string;
}

const said = ({ name, detail, rank, above, note }: Row): string =>
  [rank === null ? name : `第${rank}名，${name}`, detail, rank === null ? note : above ? '线上' : '线下'].filter(Boolean).join('，');

/** The rows with the line among them: above the first that stays below, or below all. */
export function ruled({ seniors, above }: View): RankRow[] {
  const ranked = seniors.filter(({ rank }) => rank !== null).length;
  return seniors.map((row, at) => ({
    ...row,
    line: ranked > 0 && at === above,
    says: said(row),
  }));
}

export const orderOf = (rows: readonly RankRow[]): string[] => rows.filter(({ rank }) => rank !== null).map(({ id }) => id);

/** The order with one put at a place, counted from 1; the others close up. */
export function moved(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((one) => one !== id);
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
