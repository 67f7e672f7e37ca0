import { packageTests } from '@throughline/config/vitest';

/** Each test syncs real files many times over; a slow disk is no failure. */
export default packageTests('storage', {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  globalSetup: ['./test/postgres/one-server.ts'],
});
