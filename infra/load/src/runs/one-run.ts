import { scenarioNamed } from '../scenarios/all-scenarios.ts';
import { contenderNamed } from '../servers/contenders.ts';
import type { RunEnd, RunOrder } from './run-messages.ts';

/**
 * The generator's process: one run, in a heap that nothing was in before, with the server as its
 * child. It ends with the benchmark, also when that is killed.
 */
process.on('disconnect', () => process.exit(1));
process.once('message', (order: RunOrder) => {
  void end(order).then((message) => process.send?.(message, () => process.exit(0)));
});

async function end({ scenario, variant, contender, pace }: RunOrder): Promise<RunEnd> {
  try {
    const wanted = scenarioNamed(scenario);
    if (!wanted) throw new Error(`there is no scenario ${scenario}`);
    const figures = await wanted.run(contenderNamed(contender), variant, pace);
    return { type: 'figures', figures };
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
