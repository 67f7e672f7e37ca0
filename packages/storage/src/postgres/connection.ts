import pg from 'pg';

const CONNECT_TIMEOUT_MS = 3_000;
/** A dead peer is noticed in seconds, not hours. */
const KEEP_ALIVE_AFTER_MS = 5_000;
const INT8 = 20;
const NUMERIC = 1_700;

/** Whole numbers as numbers: everything that we store is far below 2⁵³. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8 || oid === NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

/**
 * How to connect to a database.
 * @param role stands in the server's list of connections, so that each of ours can be told
 * @param settings of the session, beside those that the address itself has
 */
export function connectionTo(
  databaseUrl: string,
  role: string,
  settings: Readonly<Record<string, string>> = {},
): pg.ClientConfig {
  const url = new URL(databaseUrl);
  const own = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const options = [url.searchParams.get('options') ?? '', ...own].join(' ').trim();
  if (options !== '') url.searchParams.set('options', options);
  url.searchParams.set('application_name', `throughline ${role}`);
  return {
    connectionString: url.toString(),
    types,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  };
}

/** An address without its password, for people to read. */
export function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host || 'this machine'}${pathname}`;
}
