import {
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

/** Every whole number is 64 bits wide, as in SQLite, and text is ordered by its bytes, as there too. */
const TYPES: readonly (readonly [sqlite: RegExp, postgres: string])[] = [
  [/\)\s*STRICT(?:,\s*WITHOUT\s+ROWID)?\s*$/, ')'],
  [/\bINTEGER\b/g, 'BIGINT'],
  [/\bBLOB\b/g, 'BYTEA'],
  [/\bTEXT\b/g, 'TEXT COLLATE "C"'],
];

/** What makes or changes a table, written for SQLite, as Postgres takes it; everything else as it is. */
export function asPostgresDdl(statement: string): string {
  if (!/^\s*(?:CREATE|ALTER)\s+TABLE\b/i.test(statement)) return statement;
  return TYPES.reduce((text, [sqlite, postgres]) => text.replace(sqlite, postgres), statement);
}

/** Lets a migration run on Postgres as it stands: the same description makes both databases. */
export class PostgresDdlPlugin implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (!RawNode.is(node)) return node;
    return RawNode.create(node.sqlFragments.map(asPostgresDdl), node.parameters);
  }

  async transformResult({ result }: { result: QueryResult<UnknownRow> }) {
    return result;
  }
}
