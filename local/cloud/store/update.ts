import { update as applyOperators } from 'mingo';
import { invalidParameter, requestFailed } from '../failure';
import { assertStorable } from './ejson';
import { splitPath } from './path';
import { copyOf, isDocument, type Document, type Query } from './value';

/** What stands at a path before an update: a value, nothing, or a value on the way that cannot have fields. */
type Place = { readonly value: unknown } | { readonly blockedBy: string };

const placeOf = (document: Document, path: string): Place => {
  let value: unknown = document;
  for (const segment of splitPath(path)) {
    if (value === undefined) continue;
    if (Array.isArray(value) && /^\d+$/.test(segment)) value = value[Number(segment)];
    else if (isDocument(value)) value = Object.hasOwn(value, segment) ? value[segment] : undefined;
    else return { blockedBy: segment };
  }
  return { value };
};

type Guard = (value: unknown, operand: unknown) => string | undefined;

const needsNumber: Guard = (value, operand) => {
  if (typeof operand !== 'number') return 'with a non-numeric argument';
  return value === undefined || typeof value === 'number' ? undefined : 'to a value of non-numeric type';
};
const needsArray: Guard = (value) =>
  value === undefined || Array.isArray(value) ? undefined : 'to a value that is not an array';
const anything: Guard = () => undefined;

/**
 * The operators that the SDK can send. Where MongoDB would fail, mingo silently does nothing (an `$inc` of a text, a `$push`
 * to no array, a path through a number), so each is looked at first.
 */
const guards: Record<string, Guard> = {
  $set: anything,
  $unset: anything,
  $min: anything,
  $max: anything,
  $rename: anything,
  $inc: needsNumber,
  $mul: needsNumber,
  $push: needsArray,
  $pull: needsArray,
  $pullAll: needsArray,
  $pop: needsArray,
  $addToSet: needsArray,
};

const checkPath = (path: string): void => {
  const segments = splitPath(path);
  if (segments[0] === '_id')
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  if (segments.some((segment) => segment === '' || segment === '__proto__'))
    throw invalidParameter(`not a field path: ${path}`);
  if (segments.some((segment) => segment.startsWith('$')))
    throw invalidParameter(`the local database does not know positional operators: ${path}`);
};

const check = (document: Document, operator: string, path: string, operand: unknown): void => {
  const guard = guards[operator];
  if (guard === undefined) throw invalidParameter(`unknown update operator ${operator}`);
  checkPath(path);
  if (operator === '$rename') checkPath(String(operand));
  const place = placeOf(document, path);
  if ('blockedBy' in place) {
    if (operator === '$unset' || operator === '$pull' || operator === '$pullAll') return;
    throw requestFailed(`Cannot create field '${place.blockedBy}' in the element of path ${path}`);
  }
  const problem = guard(place.value, operand);
  if (problem !== undefined) throw requestFailed(`Cannot apply ${operator} ${problem}: ${path}`);
};

/** The document after MongoDB's update operators; the one passed in stays as it is. */
export const updated = (document: Document, change: Query): Document => {
  const operators = Object.entries(change);
  if (operators.length === 0) throw invalidParameter('an update needs at least one operator');
  for (const [operator, fields] of operators) {
    if (!isDocument(fields)) throw invalidParameter(`${operator} needs an object of fields`);
    for (const [path, operand] of Object.entries(fields)) check(document, operator, path, operand);
  }
  const after = copyOf(document) as Document;
  try {
    applyOperators(after, change, [], {}, { cloneMode: 'deep' });
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
  assertStorable(after);
  return after;
};
