import { invalidParameter } from '../failure';

/** One request of the SDK: `action` and what belongs to it, not trusted in any way. */
export type SdkRequest = Readonly<Record<string, unknown>>;
/** What goes beside `requestId`: mostly `{ data }`. */
export type SdkReply = Readonly<Record<string, unknown>>;
export type Action = (request: SdkRequest) => SdkReply | Promise<SdkReply>;
export type Actions = Readonly<Record<string, Action>>;

export const textOf = (request: SdkRequest, field: string): string => {
  const value = request[field];
  if (typeof value !== 'string') throw invalidParameter(`${field} must be a string`);
  return value;
};

export const listOf = (request: SdkRequest, field: string): readonly unknown[] => {
  const value = request[field];
  if (!Array.isArray(value)) throw invalidParameter(`${field} must be an array`);
  return value;
};

/** A whole number from 0, or `absent` when it was not sent. */
export const countOf = (request: SdkRequest, field: string, absent: number): number => {
  const value = request[field] ?? absent;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParameter(`${field} must be a whole number`);
  return value;
};
