import { compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';
import { ackEarly } from './ack-early.ts';

// The negative control: the real server, but for one lie in its log. A run of kills must catch it.
const config = readConfig(process.env, process.argv.slice(2));
const server = await compose(config, { updateLog: ackEarly });
const [convening] = await server.storage.directory.convenings();
process.stdout.write(`  Join code          ${convening?.joinCode} \n`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
