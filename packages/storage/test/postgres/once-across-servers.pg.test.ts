import { type InvitationRecord, REMINDER_RESTS_MS, type SignalLink } from '@throughline/network';
import { newNetwork, newPerson, newTeam } from '@throughline/network/contracts';
import { expect, it } from 'vitest';
import { withPostgres } from './databases.ts';
import { type OneServer, severalServers } from './several-servers.ts';

const BOARD = 'autumn-team-north-board';
const PEOPLE = Array.from({ length: 30 }, (_, index) => `person-${index}`);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Two servers on one database with a network and people in it. */
async function pair(): Promise<readonly [OneServer, OneServer]> {
  const { servers } = await severalServers(2);
  const [one, two] = servers as [OneServer, OneServer];
  await one.directory.createNetwork(newNetwork());
  await one.directory.addPeople(PEOPLE.map((id) => newPerson({ id, key: `key-of-${id}` })));
  return [one, two];
}

/** Both servers do the same at once, for each of these. @returns what came of it on either */
const onBoth = <Thing, Result>(
  servers: readonly OneServer[],
  things: readonly Thing[],
  work: (server: OneServer, thing: Thing) => Promise<Result>,
): Promise<Result[][]> =>
  Promise.all(things.map((thing) => Promise.all(servers.map((server) => work(server, thing)))));

withPostgres('what two servers do at once', () => {
  it('S-45 counts 200 ballots from both exactly, those that are cast again and those that come as it is shut', async () => {
    const [one, two] = await pair();
    await one.polls.add(BOARD, {
      id: 'poll',
      kind: 'choice',
      question: 'Which?',
      secret: true,
      dots: null,
      cumulative: false,
      scale: null,
      options: [{ id: 'option-1', text: 'One', entryId: null }],
      openedAt: 7,
    });
    const ballot = { marks: [{ option: 'option-1', count: 1 }] };
    const cast = (server: OneServer, voter: number) =>
      server.polls.cast('poll', `voter-${voter}`, ballot);
    const first = await Promise.all(
      numbers(200).map((voter) => cast(voter % 2 ? one : two, voter)),
    );
    expect(first.every(Boolean)).toBe(true);
    await onBoth([one, two], numbers(200), cast);
    expect([await one.polls.countBallots('poll'), await two.polls.countBallots('poll')]).toEqual([
      200, 200,
    ]);
    const late = numbers(100).map((voter) => cast(voter % 2 ? one : two, 1_000 + voter));
    await two.polls.shut('poll');
    const accepted = (await Promise.all(late)).filter(Boolean).length;
    expect(await one.polls.ballots('poll')).toHaveLength(200 + accepted);
    expect(await cast(one, 5_000)).toBe(false);
  });

  it('S-45 takes a secret, an invitation and the steward’s link once', async () => {
    const servers = await pair();
    const [one] = servers;
    const at = { createdAt: 1, expiresAt: 100 };
    for (const personId of PEOPLE) {
      await one.oneTimeSecrets.put({ kind: 'phrase', hash: personId, personId, expiresAt: 100 });
      const invitation: InvitationRecord = {
        ...at,
        id: `invitation-${personId}`,
        hash: personId,
        networkId: 'autumn-network',
        level: 'member',
        teamId: null,
        usedBy: null,
        usedAt: null,
      };
      await one.invitations.make(invitation);
    }
    const redeemed = await onBoth(servers, PEOPLE, (server, hash) =>
      server.oneTimeSecrets.redeem('phrase', hash, 9),
    );
    expect(redeemed.map((both) => both.filter((id) => id !== undefined))).toEqual(
      PEOPLE.map((id) => [id]),
    );
    let made = 0;
    const used = await onBoth(servers, PEOPLE, (server, hash) => {
      const id = `new-${made++}`;
      return server.invitations.useByNew(hash, newPerson({ id, key: `key-of-${id}` }), 9);
    });
    expect(used.every((both) => both.filter(Boolean).length === 1)).toBe(true);
    expect((await one.directory.people('autumn-network', { limit: 200 })).items).toHaveLength(60);
    await one.stewardLinks.replace('link');
    const [links] = await onBoth(servers, ['link'], (server, link) =>
      server.stewardLinks.redeem(link),
    );
    expect(links?.sort()).toEqual([false, true]);
  });

  it('S-45 takes a reminder in hand once, and one that failed once more', async () => {
    const servers = await pair();
    const [one] = servers;
    const claim = (at: number) =>
      onBoth(servers, PEOPLE, (server, personId) =>
        server.reminders.claim({ personId, about: 'pulse:1', tokenHash: `${personId} ${at}`, at }),
      );
    for (const at of [1_790_000_000_000, 1_790_000_000_000 + REMINDER_RESTS_MS]) {
      const claimed = await claim(at);
      expect(claimed.every((both) => both.filter(Boolean).length === 1)).toBe(true);
      for (const id of PEOPLE) await one.reminders.settle(id, 'pulse:1', 'failed');
    }
  });

  it('S-45 gives teams places one after another, links a note once, and pairs a team once', async () => {
    const servers = await pair();
    const [one, two] = servers;
    await onBoth(servers, numbers(20), (server, number) =>
      server.directory.addTeam(newTeam(`${server === one ? 'a' : 'b'}-${number}`), []),
    );
    const teams = await two.directory.teams('autumn-network');
    expect(teams).toHaveLength(42);
    const { rows } = await onePositions(one);
    expect(rows).toEqual(numbers(42));
    const link = (number: number, by: string): SignalLink => ({
      id: `link-${number}-${by}`,
      boardId: BOARD,
      sourceId: 'autumn-team-south-board',
      noteId: `note-${number}`,
      teamId: 'autumn-team-south',
    });
    await onBoth(servers, numbers(30), (server, number) =>
      server.signalLinks.add([link(number, server === one ? 'one' : 'two')]),
    );
    expect(await two.signalLinks.ofBoard(BOARD)).toHaveLength(30);
    const ids = teams.map(({ id }) => id).slice(2);
    const pairs = await Promise.all(
      numbers(39).map((index) => {
        const teamIds = [ids[index] ?? '', ids[index + 1] ?? ''] as const;
        return (index % 2 ? one : two).buddies.pair({ teamIds, since: index });
      }),
    );
    expect(pairs.filter(Boolean).length).toBeGreaterThanOrEqual(13);
    const paired = await onePaired(one);
    expect(paired).toHaveLength(2 * pairs.filter(Boolean).length);
    expect(new Set(paired).size).toBe(paired.length);
  });

  it('S-45 changes a record at one version once, and merges two entries once', async () => {
    const servers = await pair();
    const [one] = servers;
    const changed = await onBoth(servers, PEOPLE, (server, id) =>
      server.directory.changePerson(id, 0, { name: server === one ? 'One' : 'Two' }),
    );
    expect(changed.map((both) => [...both].sort())).toEqual(PEOPLE.map(() => ['changed', 'stale']));
    const merged = await Promise.all(
      numbers(15).flatMap((index) => {
        const [stays, goes] = [PEOPLE[index] ?? '', PEOPLE[index + 15] ?? ''];
        return [
          servers[0].directory.mergePeople(stays, goes),
          servers[1].directory.mergePeople(goes, stays),
        ];
      }),
    );
    expect(merged.filter(Boolean)).toHaveLength(15);
    expect((await one.directory.people('autumn-network', { limit: 200 })).items).toHaveLength(15);
  });
});

async function onePositions({ parts }: OneServer) {
  const found = await parts.reader
    .selectFrom('team')
    .select('position')
    .where('network_id', '=', 'autumn-network')
    .orderBy('position')
    .execute();
  return { rows: found.map(({ position }) => position) };
}

async function onePaired({ parts }: OneServer): Promise<string[]> {
  const found = await parts.reader.selectFrom('buddy').select('team_id').execute();
  return found.map(({ team_id }) => team_id);
}
