import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PostgresServer } from '@throughline/testing/postgres-server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Postgres of a run listens; the empty text where its servers are on SQLite. */
    postgresUrl: string;
  }
}

/** Starts one Postgres for the whole run, where one was asked for. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE !== 'postgres') {
    project.provide('postgresUrl', '');
    return async () => undefined;
  }
  const server = await PostgresServer.start({}, existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  project.provide('postgresUrl', server.url());
  return () => server.destroy();
}
