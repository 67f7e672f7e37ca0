import { LIMITS, type RosterLine } from '@throughline/protocol';
import { isSlipOf, type TeamNames, teamKey } from './team-names.ts';

/** How many teams are offered in place of one that nobody knows. */
const MOST_OFFERED = 3;

/**
 * Gives each line its team, and marks what keeps it from having one, with the teams that may be meant.
 * @param isNew whether somebody says of a line that its team is a new one, whatever it looks like
 * @returns the names of the teams to make, in the order of the good lines that name them
 */
export function markTeams(
  lines: readonly RosterLine[],
  {
    teams,
    makeTeams,
    room,
    isNew,
  }: {
    teams: TeamNames;
    makeTeams: boolean;
    room: number;
    isNew: (line: RosterLine) => boolean;
  },
): string[] {
  const mentions = mentionsOf(lines);
  const newTeams = new Map<string, string>();
  for (const line of lines) {
    const { teamName, problems } = line;
    if (teamName === '' || teamName.length > LIMITS.teamName) continue;
    line.teamId = teams.find(teamName) ?? null;
    if (line.teamId) continue;
    const key = teamKey(teamName);
    const meant = isNew(line) ? [] : [...teams.slipsOf(teamName), ...mentions.slipsOf(teamName)];
    if (!makeTeams || meant.length > 0) {
      problems.push('unknown-team');
      line.nearTeams = meant.slice(0, MOST_OFFERED);
    } else if (newTeams.has(key)) continue;
    // A line that is left over makes no team.
    else if (problems.length > 0) continue;
    else if (newTeams.size >= room) problems.push('too-many-teams');
    else newTeams.set(key, teamName);
  }
  return [...newTeams.values()];
}

/** The teams that the list itself names: what stands there more often is what was meant. */
function mentionsOf(lines: readonly RosterLine[]): { slipsOf: (teamName: string) => string[] } {
  const known = new Map<string, { name: string; times: number }>();
  for (const { teamName } of lines) {
    const mention = known.get(teamKey(teamName));
    if (mention) mention.times++;
    else known.set(teamKey(teamName), { name: teamName, times: 1 });
  }
  const often = [...known.values()].filter(({ times }) => times > 1);
  return {
    slipsOf(teamName) {
      const own = known.get(teamKey(teamName))?.times ?? 0;
      return often
        .filter(({ name, times }) => times > own && isSlipOf(teamName, name))
        .map(({ name }) => name);
    },
  };
}
