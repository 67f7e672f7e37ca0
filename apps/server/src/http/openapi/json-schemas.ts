import * as protocol from '@throughline/protocol';
import * as z from 'zod/mini';

/** A JSON schema, as much of it as we read. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

const PLACE = '#/components/schemas/';

/** Where the schema of a name stands in the document. */
export const refTo = (name: string): JsonSchema => ({ $ref: PLACE + name });

const named = new Map<unknown, string>(
  Object.entries(protocol).flatMap(([name, value]) =>
    value instanceof z.ZodMiniType ? [[value, name]] : [],
  ),
);

/**
 * The name under which the protocol exports a schema: the document calls it the same.
 * @throws when it exports it under none
 */
export function nameOf(schema: unknown): string {
  const name = named.get(schema);
  if (name === undefined) throw new Error('a schema of a resource has no name of its own');
  return name;
}

/** Every schema that the protocol exports, as JSON Schema 2020-12: what may be sent. */
export function allSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of named) registry.add(schema as z.ZodMiniType, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => PLACE + id });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [
      name,
      schema as JsonSchema,
    ]),
  );
}

/** Of all schemas those that these lead to, in the order of their names. */
export function reachable(
  all: Readonly<Record<string, JsonSchema>>,
  from: unknown,
): Record<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  const visit = (part: unknown) => {
    for (const name of refsIn(part)) {
      const schema = all[name];
      if (!schema || found.has(name)) continue;
      found.set(name, schema);
      visit(schema);
    }
  };
  visit(from);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refsIn(part: unknown): string[] {
  const text = JSON.stringify(part) ?? '';
  return [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    (match) => match[1] ?? '',
  );
}
