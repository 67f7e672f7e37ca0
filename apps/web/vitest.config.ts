import { packageTests } from '@throughline/config/vitest';

export default packageTests('web', {
  environment: 'happy-dom',
  include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
});
