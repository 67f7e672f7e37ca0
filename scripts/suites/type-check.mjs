import { runCommand } from '../run-command.mjs';

/** The type check of every package and app, as one check. */
export const typeCheck = {
  key: 'types',
  title: 'types',
  async run({ node, env, verbose, limitMs }) {
    const args = ['node_modules/typescript/bin/tsc', '-b', '--pretty', 'false'];
    const result = await runCommand(node, args, { env, verbose, limitMs });
    if (result.code === 0) return { passed: 1, failed: 0 };
    const errors = result.output.filter((line) => /error TS\d+/.test(line));
    return {
      passed: 0,
      failed: Math.max(1, errors.length),
      failures: [{ name: 'tsc -b', message: result.output.join('\n') }],
    };
  },
};
