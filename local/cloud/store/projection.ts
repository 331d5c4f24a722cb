import { find } from 'mingo';
import { requestFailed } from '../failure';
import type { Document, Query } from './value';

/** The fields asked for; `_id` comes along unless it is excluded. */
export const project = (documents: readonly Document[], projection: Query | undefined): Document[] => {
  if (projection === undefined || Object.keys(projection).length === 0) return [...documents];
  try {
    return find<Document>([...documents], {}, projection, { scriptEnabled: false }).all();
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
};
