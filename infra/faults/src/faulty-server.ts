import { type Around, compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';

/** The real server as its own process, with something of the run's own around a part of it. */
export async function serveWith(around: Around): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const server = await compose(config, around);
  const [convening] = await server.storage.directory.convenings();
  process.stdout.write(`  Join code          ${convening?.joinCode} \n`);
  process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
}
