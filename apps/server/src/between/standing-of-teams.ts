import {
  type Directory,
  isPulseOpen,
  type Person,
  type PulseAnswerRecord,
  type PulseRecord,
  type Pulses,
  pulseOfTeam,
  QUIET_DAYS,
  stuckFirst,
  type Team,
  whyStuck,
} from '@throughline/network';
import type { NamedAnswer, NetworkPulses, PulseInfo, TeamPulse } from '@throughline/protocol';

interface Ports {
  readonly pulses: Pulses;
  readonly directory: Directory;
  readonly now: () => number;
}

/** A pulse as it is answered with. */
export const presentPulse = (
  { id, networkId, teamId, sentAt, closesAt }: PulseRecord,
  now: number,
): PulseInfo => ({
  id,
  networkId,
  teamId,
  sentAt,
  closesAt,
  open: isPulseOpen({ closesAt }, now),
});

/** Those of a team whom a pulse asks: its members who are in or expected. */
export async function askedOf(
  { directory }: Pick<Ports, 'directory'>,
  teamId: string,
): Promise<readonly Person[]> {
  const members = await directory.teamMembers(teamId);
  return members.filter(
    ({ level, state }) => level === 'member' && (state === 'here' || state === 'expected'),
  );
}

/** The latest pulse of a team with what its people said. */
export async function pulseOf(
  ports: Ports,
  team: Team,
  pulses?: readonly PulseRecord[],
): Promise<TeamPulse> {
  const all = pulses ?? (await ports.pulses.ofNetwork(team.networkId));
  const pulse = pulseOfTeam(all, team.id);
  const asked = await askedOf(ports, team.id);
  if (!pulse) return { pulse: null, asked: asked.length, answers: [] };
  const answers = await ports.pulses.answers(pulse.id);
  const members = await ports.directory.teamMembers(team.id);
  return {
    pulse: presentPulse(pulse, ports.now()),
    asked: asked.length,
    answers: named(answers, members),
  };
}

/** How every team of a network stands, those that need somebody first. */
export async function standingOfTeams(ports: Ports, networkId: string): Promise<NetworkPulses> {
  const { directory, now } = ports;
  const [teams, pulses, boards, changedAt] = await Promise.all([
    directory.teams(networkId),
    ports.pulses.ofNetwork(networkId),
    directory.boardsOfNetwork(networkId),
    directory.changedAt(networkId, now()),
  ]);
  const standing = await Promise.all(
    teams.map(async (team) => {
      const { pulse, asked, answers } = await pulseOf(ports, team, pulses);
      const changes = boards
        .filter(({ owner }) => owner.type === 'team' && owner.teamId === team.id)
        .flatMap(({ id }) => changedAt.get(id) ?? []);
      const changed = changes.length === 0 ? undefined : Math.max(...changes);
      const facts = { pulse: pulse ?? undefined, asked, answers, changedAt: changed };
      const { id, name, badge } = team;
      return {
        team: { id, name, badge },
        reasons: [...whyStuck(facts, now())],
        pulseId: pulse?.id ?? null,
        asked,
        answers,
        changedAt: changed ?? null,
      };
    }),
  );
  return {
    pulses: pulses.map((pulse) => presentPulse(pulse, now())),
    teams: [...stuckFirst(standing)],
    quietDays: QUIET_DAYS,
  };
}

/** Who has left the team since is not named among it any more. */
function named(answers: readonly PulseAnswerRecord[], members: readonly Person[]): NamedAnswer[] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return answers.flatMap(({ personId, done, isStuck, stuck, need, at }) => {
    const name = names.get(personId);
    return name === undefined ? [] : [{ name, done, isStuck, stuck, need, at }];
  });
}
