import { letsNewcomersIn } from '@throughline/convening';
import { compose, type RunningServer } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { startProblem } from './start-problem.ts';
import { startUpMessage } from './start-up-message.ts';

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  const server = await compose(config);
  stopOnSignals(server);
  process.stdout.write(`${await describe(config, server)}\n`);
} catch (error) {
  const problem = startProblem(error, config);
  if (problem === undefined) throw error;
  process.stderr.write(`\n  ${problem}\n\n`);
  process.exitCode = 1;
}

async function describe(config: Config, { port, storage, desk, makeStewardLink }: RunningServer) {
  const [first] = await storage.directory.convenings();
  const state = first && (await desk.state(first.id));
  const convening = first && {
    name: first.name.en,
    joinCode: first.joinCode,
    joinToken: first.joinToken,
    doorOpen: state !== undefined && letsNewcomersIn(state),
  };
  return startUpMessage(config, { port, stewardLink: await makeStewardLink(), convening });
}

function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C, or the same one from the terminal and from npm, changes nothing.
      if (stopping) return;
      stopping = true;
      void server.close().then((unfinished) => {
        if (unfinished.length > 0)
          process.stderr.write(`  Not ended in time: ${unfinished.join(', ')}\n`);
        process.exit(unfinished.length > 0 ? 1 : 0);
      });
    });
  }
}
