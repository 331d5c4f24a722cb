/** What a document may hold here: JSON and dates. Other BSON types are refused at the door (see ejson.ts). */
export type Value = null | boolean | number | string | Date | Value[] | Document;
export interface Document {
  [field: string]: Value;
}
export type Query = Record<string, unknown>;
export type Direction = 1 | -1;
export type Order = ReadonlyArray<{ readonly field: string; readonly direction: Direction }>;

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp);

export const copyOf = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(copyOf);
  return isDocument(value)
    ? Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, copyOf(inside)]))
    : value;
};
