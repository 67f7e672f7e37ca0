import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PostgresServer } from '@throughline/testing/postgres-server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Postgres of a run listens, or why there is none. */
    postgres: { url: string } | { missing: string };
  }
}

/** On a RAM disk where there is one: tests of a power cut have a server of their own. */
const under = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Starts one Postgres for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await PostgresServer.start({}, under);
    project.provide('postgres', { url: server.url() });
    return () => server.destroy();
  } catch (error) {
    project.provide('postgres', { missing: error instanceof Error ? error.message : 'unknown' });
    return async () => undefined;
  }
}
