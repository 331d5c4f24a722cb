import * as z from 'zod';
import { refuse, type RefusalOf } from '../domain/refusal';

/** Where a page of a list ended: the ordering value and the id of its last row, and by which field it goes. Opaque to phones. */
export interface Cursor {
  readonly after: string;
  readonly id: string;
  readonly by: string;
}

const Parts = z.tuple([z.string(), z.string(), z.string()]);

export const writeCursor = ({ after, id, by }: Cursor): string => Buffer.from(JSON.stringify([after, id, by])).toString('base64url');

/** Refuses what was not written here; a cursor never carries more than three texts into a query. */
export function readCursor(text: string): Cursor | RefusalOf<'invalid'> {
  try {
    const { data } = Parts.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (data) return { after: data[0], id: data[1], by: data[2] };
  } catch {
    // Not JSON: as unknown as any other text.
  }
  return refuse('invalid', { fields: ['cursor'] });
}
