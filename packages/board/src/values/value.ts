import { Id } from '@throughline/protocol';
import type * as Y from 'yjs';
import { isOneOf } from '../document/is-one-of.ts';

/** One plain value of a note, an item or the fields. Never free text: that is a fragment's. */
export interface Value<T> {
  /** What a value from a document or a form means; undefined for one that it may not be. */
  readonly parse: (value: unknown) => T | undefined;
  /** What readers give where there is none. */
  readonly fallback: T;
}

export type ValueShapes = Readonly<Record<string, Value<unknown>>>;

/** The values that such shapes read as. */
export type ValuesOf<Shapes extends ValueShapes> = {
  readonly [Name in keyof Shapes]: Shapes[Name] extends Value<infer T> ? T : never;
};

/** The shape of what holds no plain values. */
export type NoValues = Readonly<Record<never, Value<unknown>>>;

/** One of these words; readers give `fallback`, or undefined, for none. */
export function oneOf<const T extends string>(words: readonly T[]): Value<T | undefined>;
export function oneOf<const T extends string>(words: readonly T[], fallback: T): Value<T>;
export function oneOf<const T extends string>(
  words: readonly T[],
  fallback?: T,
): Value<T | undefined> {
  return { parse: (value) => (isOneOf(words, value) ? value : undefined), fallback };
}

/** A finite number within these bounds, both included. */
export function numberWithin(min: number, max: number): Value<number | undefined> {
  const isWithin = (value: unknown): value is number =>
    typeof value === 'number' && value >= min && value <= max;
  return { parse: (value) => (isWithin(value) ? value : undefined), fallback: undefined };
}

/** A day of the calendar, as `2027-03-31`. */
export const day: Value<string | undefined> = { parse: parseDay, fallback: undefined };

function parseDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

/** The id of a board, a note, a person. */
export const anId: Value<string | undefined> = {
  parse: (value) => Id.safeParse(value).data,
  fallback: undefined,
};

/** Yes or no; no where nothing is said. */
export const flag: Value<boolean> = {
  parse: (value) => (typeof value === 'boolean' ? value : undefined),
  fallback: false,
};

/** Reads the values of these shapes from a map, each with its fallback. */
export function readValues<Shapes extends ValueShapes>(
  shapes: Shapes,
  map: Y.Map<unknown> | undefined,
): ValuesOf<Shapes> {
  const read = Object.entries(shapes).map(([name, { parse, fallback }]) => [
    name,
    parse(map?.get(name)) ?? fallback,
  ]);
  return Object.fromEntries(read) as ValuesOf<Shapes>;
}

/** Whether two readings hold the same values. */
export function isSameValues(a: object, b: object): boolean {
  const [mine, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return mine.length === others.size && mine.every(([name, value]) => others.get(name) === value);
}

/** A value for each name of the shapes: null where `values` has none that they take. */
export function wholeValues(
  shapes: ValueShapes,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, { parse }]) => [name, parse(values[name]) ?? null]),
  );
}
