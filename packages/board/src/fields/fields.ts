import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import { newFragment } from '../text/fragment-text.ts';
import { keepTexts, readTexts, type TextViews } from '../text/text-view.ts';
import { setValue } from '../values/set-value.ts';
import {
  isSameValues,
  readValues,
  type ValueShapes,
  type ValuesOf,
  wholeValues,
} from '../values/value.ts';
import type { Part } from '../watch/watch-board.ts';

/** The fields of a kind's template: one text or value of each name in a board. */
export interface FieldsShape<
  Text extends string = string,
  Values extends ValueShapes = ValueShapes,
> {
  readonly texts: readonly Text[];
  readonly values: Values;
}

/** Fields as readers give them. */
export interface FieldsView<
  Text extends string = string,
  Values extends ValueShapes = ValueShapes,
> {
  /** Undefined for a text that the document lacks: only the server makes one. */
  readonly texts: TextViews<Text>;
  readonly values: ValuesOf<Values>;
}

/** What the fields of a board begin with. */
export interface FieldsSeed<
  Text extends string = string,
  Values extends ValueShapes = ValueShapes,
> {
  readonly texts?: Partial<Readonly<Record<Text, string>>>;
  readonly values?: Partial<ValuesOf<Values>>;
}

/** Writes every field of the template. For the server alone, when it makes the board. */
export function writeFields<Text extends string, Values extends ValueShapes>(
  doc: Y.Doc,
  shape: FieldsShape<Text, Values>,
  { texts = {}, values = {} }: FieldsSeed<Text, Values> = {},
): void {
  const fields = doc.getMap('fields');
  const seeds: Partial<Record<Text, string>> = texts;
  for (const name of shape.texts) fields.set(name, newFragment(seeds[name]));
  for (const [name, value] of Object.entries(wholeValues(shape.values, values))) {
    fields.set(name, value);
  }
}

/** Reads the fields. Bad or foreign data is given a default; nothing is thrown, nothing changed. */
export function readFields<Text extends string, Values extends ValueShapes>(
  doc: Y.Doc,
  shape: FieldsShape<Text, Values>,
): FieldsView<Text, Values> {
  const fields = rootMap(doc, 'fields');
  return { texts: readTexts(shape.texts, fields), values: readValues(shape.values, fields) };
}

/** The fields as a part of what is watched. */
export function watchedFields<Text extends string, Values extends ValueShapes>(
  doc: Y.Doc,
  shape: FieldsShape<Text, Values>,
): Part<FieldsView<Text, Values>> {
  let known: FieldsView<Text, Values> | undefined;
  return {
    root: 'fields',
    renew() {
      const next = readFields(doc, shape);
      if (!known) known = next;
      const texts = keepTexts(known.texts, next.texts);
      const values = isSameValues(known.values, next.values) ? known.values : next.values;
      if (texts !== known.texts || values !== known.values) known = { texts, values };
      return known;
    },
  };
}

/**
 * Sets one plain value of the template as one change; undefined takes it back.
 * @returns false, and nothing changed, for a name or a value that the kind does not know
 */
export function setField<Values extends ValueShapes>(
  doc: Y.Doc,
  shape: FieldsShape<string, Values>,
  name: keyof Values & string,
  value: unknown,
): boolean {
  return setValue(rootMap(doc, 'fields'), shape.values, { name, value });
}
