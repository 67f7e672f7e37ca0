import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The Vitest settings that every package shares.
 * @param name the project's name as it stands in the report
 * @param overrides what this package needs otherwise, merged over the base's `test`
 */
export function packageTests(
  name: string,
  overrides: ViteUserConfig['test'] = {},
): ReturnType<typeof defineConfig> {
  return defineConfig({
    test: {
      name,
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      restoreMocks: true,
      // A cap on what hangs, not a measure: these machines are shared.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      ...overrides,
    },
  });
}
