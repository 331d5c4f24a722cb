import { Query as Expression } from 'mingo';
import { invalidParameter } from '../failure';
import { compareValues, rankOf } from './bsonOrder';
import { comparedValues, splitPath, valuesAt } from './path';
import { isDocument, type Document, type Query } from './value';

export type Test = (document: Document) => boolean;
type ValueTest = (value: unknown) => boolean;

const equals = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;
const sameType = (a: unknown, b: unknown): boolean => rankOf(a) === rankOf(b);

const inOrder =
  (accept: (order: number) => boolean) =>
  (operand: unknown): ValueTest => {
    if (typeof operand === 'number' && Number.isNaN(operand)) return (value) => accept(0) && equals(value, operand);
    return (value) => sameType(value, operand) && !Number.isNaN(value) && accept(compareValues(value, operand));
  };

const anyOf = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand)) throw invalidParameter('$in needs an array');
  return (value) => operand.some((one) => (one instanceof RegExp ? matchesText(one)(value) : equals(value, one)));
};

const matchesText =
  (pattern: RegExp): ValueTest =>
  (value) => {
    pattern.lastIndex = 0;
    return typeof value === 'string' && pattern.test(value);
  };

/** Comparisons that hold when they hold for the value or, in an array, for one of its elements. */
const comparisons: Record<string, (operand: unknown) => ValueTest> = {
  $eq: (operand) => (value) => equals(value, operand),
  $gt: inOrder((order) => order > 0),
  $gte: inOrder((order) => order >= 0),
  $lt: inOrder((order) => order < 0),
  $lte: inOrder((order) => order <= 0),
  $in: anyOf,
  $regex: (operand) => matchesText(operand as RegExp),
  $mod: (operand) => {
    const [divisor, remainder] = Array.isArray(operand) ? operand : [];
    return (value) => typeof value === 'number' && value % divisor === remainder;
  },
};

const typeNames: Record<string, number> = {
  null: 1,
  double: 2,
  int: 2,
  long: 2,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  bool: 6,
  date: 7,
};

/** Conditions on the array itself, or on the field being there. */
const conditions: Record<string, (operand: unknown) => ValueTest> = {
  $size: (operand) => (value) => Array.isArray(value) && value.length === operand,
  $exists: () => (value) => value !== undefined,
  $elemMatch: (operand) => {
    const test = compileElement(operand);
    return (value) => Array.isArray(value) && value.some(test);
  },
  $all: (operand) => {
    if (!Array.isArray(operand)) throw invalidParameter('$all needs an array');
    const tests = operand.map((one) =>
      isDocument(one) && '$elemMatch' in one ? compileElement(one.$elemMatch) : (value: unknown) => equals(value, one),
    );
    return (value) =>
      tests.length > 0 && tests.every((test) => (Array.isArray(value) ? value.some(test) || test(value) : test(value)));
  },
  $type: (operand) => {
    const wanted = (Array.isArray(operand) ? operand : [operand]).map((name) => typeNames[String(name)]);
    return (value) => value !== undefined && wanted.includes(rankOf(value));
  },
};

const compileElement = (operand: unknown): ValueTest => {
  if (!isDocument(operand)) throw invalidParameter('$elemMatch needs an object');
  const onFields = Object.keys(operand).every((name) => !name.startsWith('$') || name in connectives);
  if (onFields) {
    const test = compileQuery(operand);
    return (value) => isDocument(value) && test(value);
  }
  const test = compileField('element', operand);
  return (value) => test({ element: value as Document });
};

const connectives: Record<string, (operand: unknown) => Test> = {
  $and: (operand) => every(branchesOf(operand)),
  $or: (operand) => {
    const branches = branchesOf(operand);
    return (document) => branches.some((test) => test(document));
  },
  $nor: (operand) => {
    const branches = branchesOf(operand);
    return (document) => !branches.some((test) => test(document));
  },
  $expr: (operand) => {
    const expression = new Expression({ $expr: operand }, { scriptEnabled: false });
    return (document) => expression.test(document);
  },
};

const every =
  (tests: readonly Test[]): Test =>
  (document) =>
    tests.every((test) => test(document));

const branchesOf = (operand: unknown): Test[] => {
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isDocument))
    throw invalidParameter('$and, $or and $nor need an array of queries');
  return operand.map(compileQuery);
};

/** `{a: {$gt: 1}}` has operators, `{a: {b: 1}}` is an equality. */
export const operatorsOf = (condition: unknown): Query => {
  if (condition instanceof RegExp) return { $regex: condition };
  if (!isDocument(condition) || !Object.keys(condition).some((name) => name.startsWith('$'))) return { $eq: condition };
  const { $options, ...operators }: Query = condition;
  if (!('$regex' in operators)) return operators;
  const pattern = operators.$regex;
  return { ...operators, $regex: toPattern(pattern, $options) };
};

const toPattern = (pattern: unknown, options: unknown): RegExp => {
  if (pattern instanceof RegExp) return pattern;
  try {
    return new RegExp(String(pattern), typeof options === 'string' ? options.replaceAll('x', '') : '');
  } catch {
    throw invalidParameter('the regular expression does not compile');
  }
};

const negations: Record<string, string> = { $ne: '$eq', $nin: '$in' };

const compileOperator = (path: readonly string[], operator: string, operand: unknown): Test => {
  const negated = negations[operator];
  if (negated !== undefined) return not(compileOperator(path, negated, operand));
  if (operator === '$not') return not(every(compileOperators(path, operatorsOf(operand))));
  if (operator === '$exists' && !operand) return not(compileOperator(path, '$exists', true));
  const comparison = comparisons[operator];
  if (comparison !== undefined) return some(comparison(operand), (document) => comparedValues(document, path));
  const condition = conditions[operator];
  if (condition === undefined) throw invalidParameter(`unknown query operator ${operator}`);
  return some(condition(operand), (document) => valuesAt(document, path));
};

const not =
  (test: Test): Test =>
  (document) =>
    !test(document);
const some =
  (test: ValueTest, values: (document: Document) => unknown[]): Test =>
  (document) =>
    values(document).some(test);

const compileOperators = (path: readonly string[], operators: Query): Test[] =>
  Object.entries(operators).map(([operator, operand]) => compileOperator(path, operator, operand));

const compileField = (field: string, condition: unknown): Test =>
  every(compileOperators(splitPath(field), operatorsOf(condition)));

/** A query as a test of documents, with MongoDB's meaning of missing fields, arrays and types. Throws INVALID_PARAM. */
export const compileQuery = (query: Query): Test =>
  every(
    Object.entries(query).map(([name, operand]) => {
      const connective = connectives[name];
      if (connective !== undefined) return connective(operand);
      if (name.startsWith('$')) throw invalidParameter(`unknown query operator ${name}`);
      return compileField(name, operand);
    }),
  );
