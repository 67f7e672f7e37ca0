import { MemoryShortLived } from './memory-short-lived.ts';
import { shortLivedContract } from './short-lived.ts';

shortLivedContract('the memory', async () => ({
  shortLived: new MemoryShortLived(),
  close: () => undefined,
}));
