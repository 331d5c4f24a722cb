/** Inputs made from an action's JSON Schema: one of the right shape, and what somebody hostile would put in each place of it. */
import { isDeepStrictEqual } from 'node:util';

export interface Schema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';
  readonly anyOf?: readonly Schema[];
  /** Shapes told apart by a constant; the first stands for all. */
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Texts of the kinds that actions ask for; JSON Schema does not say which of them a place takes. */
export const texts = ['x', '2024-12-01', '13700000061', '王敏', '123456', 'abcdef01-2345', 'abcdef0123456789abcdef01', 'abcdef0123456789'.repeat(4)];

function textFor({ pattern, minLength = 0, maxLength = Infinity }: Schema, turn: number): string {
  const fitting = texts.filter((text) => text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern).test(text)));
  return fitting[turn % fitting.length] ?? '';
}

/** How often the text of a place, by its path, has turned out to be the wrong one. */
export type Turns = ReadonlyMap<string, number>;

const within = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** Which of the places that may stay empty are filled. */
export type Also = (path: string) => boolean;

/** An input of the right shape as far as its schema tells. */
export function sampleOf(schema: Schema, also: Also, turns: Turns = new Map(), path = ''): unknown {
  if (schema.oneOf?.[0]) return sampleOf(schema.oneOf[0], also, turns, path);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object': {
      const asked = Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key) === true || also(within(path, key)));
      return Object.fromEntries(asked.map(([key, one]) => [key, sampleOf(one, also, turns, within(path, key))]));
    }
    case 'array':
      return [sampleOf(schema.items ?? {}, also, turns, within(path, 0))];
    case 'string':
      return textFor(schema, turns.get(path) ?? 0);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 1);
    default:
      return schema.anyOf?.[0] ? sampleOf(schema.anyOf[0], also, turns, path) : null;
  }
}

const deep = (wrap: (inner: unknown) => unknown, depth: number): unknown => {
  let nested: unknown = 'x';
  for (let n = 0; n < depth; n += 1) nested = wrap(nested);
  return nested;
};
const megabyte = 'a'.repeat(1024 * 1024);
const nestedLists = deep((inner) => [inner], 500);
const nestedObjects = deep((inner) => ({ a: inner }), 500);

/** Values of every type, some of which have broken programs before. */
const anything: readonly unknown[] = [null, true, 5, 1.5, 1e300, 'constructor', [], ['x'], {}, { $gt: '' }, { length: 1 }, nestedLists, nestedObjects];

const manyItems = 20_000;

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the schema's type has this value; its bounds are those that a person meets, and tested by hand. */
function takes(schema: Schema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => takes(one, value));
  if (schema.enum ?? schema.const) return [...(schema.enum ?? []), schema.const].some((one) => isDeepStrictEqual(one, value));
  if (schema.type === 'string') return typeof value === 'string';
  if (schema.type === 'integer') return Number.isSafeInteger(value);
  if (schema.type === 'array') return Array.isArray(value) && (value.length === 0 || value.every((one) => takes(schema.items ?? {}, one)));
  if (schema.type === 'object') return isPlain(value) && Object.keys(value).every((key) => key in (schema.properties ?? {}));
  return schema.type === 'null' ? value === null : typeof value === schema.type;
}

/** Keys that no action knows; JSON.parse makes each of them an own one. */
const foreignKeys = ['unknown', '$where', 'constructor', 'prototype', 'openid', '__proto__'];

/** An input in which one thing is wrong, and where. As JSON, in which `__proto__` is a key like any other. */
export interface Wrong {
  readonly path: string;
  readonly json: string;
}

/** Every way in which one place of an input is not what the schema asks for. */
export function wrongsOf(of: Schema, sample: unknown): readonly Wrong[] {
  const schema = of.oneOf?.[0] ?? of;
  const wrongs: Wrong[] = [];
  const visit = (at: Schema, value: unknown, path: string, inside: (json: string) => string): void => {
    for (const other of anything) {
      // No input at all is an empty one.
      if (!takes(at, other) && !(path === '' && other === null)) wrongs.push({ path, json: inside(JSON.stringify(other)) });
    }
    if (typeof value === 'string') wrongs.push({ path, json: inside(JSON.stringify(megabyte)) });
    if (isPlain(value)) visitKeys(at, value, path, inside);
    if (at.type === 'array' && Array.isArray(value)) {
      const item = JSON.stringify(value[0]);
      wrongs.push({ path, json: inside(`[${`${item},`.repeat(manyItems)}${item}]`) });
      visit(at.items ?? {}, value[0], within(path, 0), (json) => inside(`[${json}]`));
    }
  };
  const visitKeys = (at: Schema, value: Record<string, unknown>, path: string, inside: (json: string) => string): void => {
    const others = (but: string): string[] =>
      Object.entries(value).filter(([key]) => key !== but).map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`);
    const withKey = (key: string) => (json: string): string => inside(`{${[...others(key), `${JSON.stringify(key)}:${json}`].join(',')}}`);
    for (const key of at.required ?? []) wrongs.push({ path: within(path, key), json: inside(`{${others(key).join(',')}}`) });
    for (const key of foreignKeys) wrongs.push({ path, json: withKey(key)('{"isAdmin":true}') });
    for (const [key, one] of Object.entries(value)) visit(at.properties?.[key] ?? {}, one, within(path, key), withKey(key));
  };
  visit(schema, sample, '', (json) => json);
  return wrongs;
}
