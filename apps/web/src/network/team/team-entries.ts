import type { NewTeamForm, Organisation, Setting, TeamInfo, TeamSize } from '@throughline/protocol';

/** What stands in the fields of a team's form. */
export interface TeamEntries {
  name: string;
  badge: string;
  organisation: Organisation;
  size: TeamSize;
  setting: Setting;
}

export const NEW_TEAM: TeamEntries = {
  name: '',
  badge: '',
  organisation: 'district',
  size: 'medium',
  setting: 'town',
};

export const entriesOfTeam = (team: TeamInfo): TeamEntries => ({
  name: team.name,
  badge: team.badge,
  organisation: team.organisation,
  size: team.size,
  setting: team.setting,
});

/** What is sent: without a badge, the server makes one of the name. */
export function teamBody({ badge, ...entries }: TeamEntries): NewTeamForm {
  return badge.trim() === '' ? entries : { ...entries, badge };
}
