import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@throughline/network';
import { newConvening, newNetwork, newPerson, newTeam } from '@throughline/network/contracts';
import { RESOURCES } from '@throughline/protocol';
import { compose } from '@throughline/server';
import { readConfig } from '@throughline/server/config';

const NETWORKS = 10;
const PEOPLE_IN_EACH = 50;
const TEAMS_IN_EACH = 10;
const ROUNDS = 30;
const WARM_UP = 5;
const MOST_MS = 100;
/** Every list of people, teams and convenings, and what the homes are made of. */
const LISTS = [
  'me.see',
  'networks.list',
  'network.see',
  'network.home',
  'network.audit',
  'phases.list',
  'teams.list',
  'team.home',
  'people.list',
  'invitations.list',
  'convenings.run',
  'convenings.list',
  'convening.see',
  'convening.lobby',
] as const satisfies readonly (keyof typeof RESOURCES)[];

const prefixOf = (number: number) => `net${number}`;

/** One person in ten waits in the lobby. */
const peopleOf = (prefix: string): Person[] =>
  Array.from({ length: PEOPLE_IN_EACH }, (_, seat) =>
    newPerson(
      {
        id: `${prefix}-person-${seat}`,
        key: `${prefix}-key-${seat}`,
        name: `Person number ${seat}`,
        teamId: `${prefix}-team-t${seat % TEAMS_IN_EACH}`,
        state: seat % 10 === 0 ? 'waiting' : 'here',
      },
      prefix,
    ),
  );

const dir = await mkdtemp(join(tmpdir(), 'throughline-lists-'));
const env = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'silent' };
const server = await compose(readConfig(env, ['--empty']));
const origin = `http://127.0.0.1:${server.port}`;
let slow = 0;
try {
  const { directory } = server.storage;
  for (let number = 0; number < NETWORKS; number++) {
    const prefix = prefixOf(number);
    const teams = Array.from({ length: TEAMS_IN_EACH }, (_, side) => newTeam(`t${side}`, prefix));
    const made = newConvening(prefix, teams);
    await directory.createNetwork({ ...newNetwork(prefix), teams, convenings: [made] });
    const people = peopleOf(prefix);
    await directory.addPeople(people);
    for (const { id } of people) await directory.attend(made.record.id, id, Date.now());
  }
  const token = (await server.makeStewardLink()).split('#')[1];
  const signedIn = await fetch(`${origin}/api/steward/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ token }),
  });
  const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

  console.log('| list | middle | most | bytes |\n|---|---|---|---|');
  for (const name of LISTS) {
    const { path } = RESOURCES[name];
    const [kind] = path.split('/').slice(1);
    const id = { networks: 'network', teams: 'team-t4', convenings: 'convening' }[kind ?? ''];
    const url = `${origin}/api${path.replace(':id', `${prefixOf(3)}-${id}`)}`;
    const times: number[] = [];
    let bytes = 0;
    let status = 0;
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const begun = performance.now();
      const response = await fetch(url, { headers: { Cookie: cookie } });
      bytes = (await response.arrayBuffer()).byteLength;
      status = response.status;
      if (round >= WARM_UP) times.push(performance.now() - begun);
    }
    if (status === 404) {
      console.log(`| ${path} | not served yet | | |`);
      continue;
    }
    times.sort((a, b) => a - b);
    const most = times.at(-1) ?? 0;
    const middle = times[Math.floor(times.length / 2)] ?? 0;
    if (status !== 200 || most >= MOST_MS) slow++;
    console.log(`| ${path} | ${middle.toFixed(1)} ms | ${most.toFixed(1)} ms | ${bytes} |`);
  }
} finally {
  await server.close();
  await rm(dir, { recursive: true, force: true });
}
process.exitCode = slow > 0 ? 1 : 0;
