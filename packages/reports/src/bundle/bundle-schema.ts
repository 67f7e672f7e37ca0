import { sortedJson } from '@throughline/board/sorted-json';
import * as z from 'zod/mini';
import { BoardFormat, SaidFormat } from './board-format.ts';
import { BundleFormat } from './bundle-format.ts';
import { ContentFormat, PlainFormat, ValueFormat } from './content-format.ts';

/** What the files of a bundle are, as JSON Schema 2020-12: `bundle.json`, a board's file and a version's. */
export function bundleSchema(): string {
  const registry = z.registry<{ id: string; title: string }>();
  registry.add(BundleFormat, { id: 'bundle', title: 'bundle.json' });
  registry.add(BoardFormat, { id: 'board', title: 'A board: boards/0001/board.json' });
  registry.add(ContentFormat, {
    id: 'content',
    title: 'What stands on a board, and a version: boards/0001/versions/000001.json',
  });
  registry.add(SaidFormat, { id: 'said', title: 'A line of what a board says' });
  registry.add(ValueFormat, { id: 'value', title: 'What may stand on a board' });
  registry.add(PlainFormat, { id: 'plain', title: 'A plain value' });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/$defs/${id}` });
  const defs = Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [
    id,
    schema,
  ]);
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A convening to take along',
    $ref: '#/$defs/bundle',
    $defs: Object.fromEntries(defs),
  };
  return `${sortedJson(whole, 1)}\n`;
}
