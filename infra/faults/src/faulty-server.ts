import type { Bus } from '@throughline/bus';
import { type Around, compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';
import { openBus } from '@throughline/server/open-bus';

/** The real server as its own process, with something of the run's own around a part of it. */
export async function serveWith(
  around: Omit<Around, 'bus'> & { bus?: (bus: Bus) => Bus },
): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const { bus, ...others } = around;
  const server = await compose(config, {
    ...others,
    ...(bus && { bus: bus(await openBus(config)) }),
  });
  const [convening] = await server.storage.directory.convenings();
  process.stdout.write(`  Join code          ${convening?.joinCode} \n`);
  process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
}
