import { packageTests } from '@throughline/config/vitest';

/** `TEST_DATABASE=postgres` runs the servers of these tests on Postgres, each with a database of its own. */
export default packageTests('server', { globalSetup: ['./test/one-postgres.ts'] });
