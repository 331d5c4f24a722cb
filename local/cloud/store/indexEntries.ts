import { requestFailed } from '../failure';
import type { IndexDeclaration } from './declaration';
import { emptyArrayKey, encodeValue, invert } from './keyString';
import { splitPath, valuesAt } from './path';
import type { Direction, Document } from './value';

export interface Entries {
  readonly keys: readonly Buffer[];
  /** Some indexed field was an array here: one document may then stand in the index several times. */
  readonly multikey: boolean;
}

const fieldKeys = (document: Document, field: string, direction: Direction): Entries => {
  const values = valuesAt(document, splitPath(field));
  const multikey = values.length !== 1 || values.some(Array.isArray);
  const encoded = values.flatMap((value) => {
    if (!Array.isArray(value)) return [encodeValue(value)];
    return value.length === 0 ? [emptyArrayKey] : value.map(encodeValue);
  });
  const keys = encoded.length === 0 ? [encodeValue(null)] : encoded;
  return { keys: direction === 1 ? keys : keys.map(invert), multikey };
};

const distinct = (keys: readonly Buffer[]): Buffer[] => [
  ...new Map(keys.map((key) => [key.toString('latin1'), key])).values(),
];

/**
 * The keys of a document in an index. Those of an index that is not unique end with the document's own key, so that
 * equal values come in the order of `_id`. Two arrays in one index are refused, as MongoDB refuses them.
 */
export const entriesOf = (index: IndexDeclaration, document: Document): Entries => {
  const fields = index.keys.map(({ field, direction }) => fieldKeys(document, field, direction));
  if (fields.filter(({ keys }) => keys.length > 1).length > 1)
    throw requestFailed(`cannot index parallel arrays: index ${index.name}`);
  const tail = endsWithId(index) ? [encodeValue(document._id)] : [];
  const keys = fields.reduce<Buffer[]>(
    (prefixes, field) => prefixes.flatMap((prefix) => field.keys.map((key) => Buffer.concat([prefix, key]))),
    [Buffer.alloc(0)],
  );
  return {
    keys: distinct(keys.map((key) => Buffer.concat([key, ...tail]))),
    multikey: fields.some((field) => field.multikey),
  };
};

export const endsWithId = (index: IndexDeclaration): boolean =>
  index.unique !== true && !index.keys.some(({ field }) => field === '_id');
