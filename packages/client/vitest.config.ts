import { packageTests } from '@throughline/config/vitest';

export default packageTests('client', { testTimeout: 20_000 });
