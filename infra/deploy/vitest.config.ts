import { packageTests } from '@throughline/config/vitest';

export default packageTests('deploy');
