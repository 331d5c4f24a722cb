import { Aggregator } from 'mingo';
import { invalidParameter, requestFailed } from '../failure';
import { isDocument, type Document, type Query } from './value';

export interface Stage {
  readonly name: string;
  readonly value: unknown;
}

/** The stages the SDK offers, without `$geoNear`; stages that write are not among them. */
const known = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);

/** Runs a pipeline; a `$match` at its beginning is answered by an index where there is one. */
export const aggregate = (
  stages: readonly Stage[],
  matching: (query: Query) => Document[],
  whole: (collection: string) => Document[],
): Document[] => {
  for (const { name } of stages)
    if (!known.has(name)) throw invalidParameter(`the local database does not know the stage ${name}`);
  const [first, ...rest] = stages;
  const query: Query | undefined = first?.name === '$match' && isDocument(first.value) ? first.value : undefined;
  const input = matching(query ?? {});
  const pipeline = (query === undefined ? stages : rest).map(({ name, value }) => ({ [name]: value }));
  try {
    return new Aggregator(pipeline, { collectionResolver: whole, scriptEnabled: false }).run<Document>(input);
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
};
