import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newTeam } from '@throughline/network/contracts';
import { compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';
import { boardOfSignals } from './board-of-signals.ts';

/** What the one who started this process is told, in one line of JSON. */
export interface Served {
  readonly port: number;
  readonly joinCode: string;
  readonly boardId: string;
  readonly teamIds: readonly string[];
}

/**
 * A real server whose sample network has twelve teams and one pattern board of so many signals:
 * `node serve.ts 2000`. It ends with SIGTERM.
 */
const count = Number(process.argv[2] ?? '2000');
const dir = await mkdtemp(join(tmpdir(), 'throughline-patterns-'));
const env = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...process.env, DATA_DIR: dir };
const server = await compose(readConfig(env, []));
const { directory } = server.storage;
const [convening] = await directory.convenings();
if (!convening) throw new Error('there is no sample convening');
const { networkId } = convening;
for (const name of MORE_TEAMS()) {
  const badge = name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
  const id = `team-${badge}-${name.length}`;
  await directory.addTeam({ ...newTeam('x'), id, networkId, name, badge }, []);
}
const teams = await directory.teams(networkId);
const board = boardOfSignals({ convening, teams, count });
await directory.addBoard(board);
const served: Served = {
  port: server.port,
  joinCode: convening.joinCode,
  boardId: board.id,
  teamIds: teams.map(({ id }) => id),
};
process.stdout.write(`${JSON.stringify(served)}\n`);
process.once('SIGTERM', async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
  process.exit(0);
});

function MORE_TEAMS(): string[] {
  return [
    'Prairie Rose',
    'Elk Basin',
    'Twin Buttes',
    'Canyon Oak',
    'Silver Reed',
    'North Fork',
    'Piñon Hills',
    'Lark Valley',
    'Stone Mesa',
  ];
}
