import { runCommand } from '../run-command.mjs';

/** Format, imports and lint rules over every file, as one check. */
export const lint = {
  key: 'lint',
  title: 'format and lint',
  async run({ node, env, verbose, limitMs }) {
    const args = ['node_modules/@biomejs/biome/bin/biome', 'ci', '.', '--colors=off'];
    const result = await runCommand(node, [...args, '--max-diagnostics=40'], {
      env,
      verbose,
      limitMs,
    });
    if (result.code === 0) return { passed: 1, failed: 0 };
    const found = /Found (\d+) errors?/.exec(result.output.join('\n'));
    return {
      passed: 0,
      failed: Math.max(1, Number(found?.[1] ?? 1)),
      failures: [{ name: 'biome ci', message: result.output.join('\n') }],
    };
  },
};
