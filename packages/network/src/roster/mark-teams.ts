import { LIMITS, type RosterLine } from '@throughline/protocol';
import { isSlipOf, type TeamNames, teamKey } from './team-names.ts';

/**
 * Gives each line its team, and marks what keeps it from having one.
 * @returns the names of the teams to make, in the order of the good lines that name them
 */
export function markTeams(
  lines: readonly RosterLine[],
  { teams, makeTeams, room }: { teams: TeamNames; makeTeams: boolean; room: number },
): string[] {
  const mentions = new Map<string, number>();
  for (const { teamName } of lines) {
    const key = teamKey(teamName);
    mentions.set(key, (mentions.get(key) ?? 0) + 1);
  }
  const namedOften = new Set([...mentions].flatMap(([key, times]) => (times > 1 ? key : [])));
  const newTeams = new Map<string, string>();
  for (const line of lines) {
    const { teamName, problems } = line;
    if (teamName === '' || teamName.length > LIMITS.teamName) continue;
    line.teamId = teams.find(teamName) ?? null;
    if (line.teamId) continue;
    const key = teamKey(teamName);
    if (!makeTeams || isSlip(teamName, teams, namedOften)) problems.push('unknown-team');
    else if (newTeams.has(key)) continue;
    // A line that is left over makes no team.
    else if (problems.length > 0) continue;
    else if (newTeams.size >= room) problems.push('too-many-teams');
    else newTeams.set(key, teamName);
  }
  return [...newTeams.values()];
}

/** Named once, and nearly like a team that is there or that others of the list name. */
function isSlip(teamName: string, teams: TeamNames, namedOften: ReadonlySet<string>): boolean {
  if (teams.isSlipOfOne(teamName)) return true;
  return !namedOften.has(teamKey(teamName)) && isSlipOf(teamName, namedOften);
}
