import {
  type ErasurePolicy,
  type LocalizedText,
  type NetworkChange,
  type NetworkInfo,
  type PRIVACY_SETTINGS,
  ROLES,
  type Role,
} from '@throughline/protocol';
import { bothNames } from '../form/both-names.ts';

/** What a team's rule says of one role. */
export interface RoleEntry {
  required: boolean;
  /** How many would be good, as typed; empty for none. */
  wished: string;
}

/** What stands in the fields of a network's settings; numbers as they were typed. */
export interface SettingsEntries {
  name: LocalizedText;
  maxTeams: string;
  leastMembers: string;
  roles: Readonly<Record<Role, RoleEntry>>;
  superintendentWished: boolean;
  erasure: ErasurePolicy;
  retentionDays: string;
  smallestCount: string;
}

export function entriesOfNetwork({ name, settings }: NetworkInfo): SettingsEntries {
  const { composition } = settings;
  const roles = ROLES.map((role): [Role, RoleEntry] => {
    const wished = composition.wished.find((one) => one.role === role);
    return [
      role,
      {
        required: composition.required.includes(role),
        wished: wished === undefined ? '' : String(wished.count),
      },
    ];
  });
  return {
    name,
    maxTeams: String(settings.maxTeams),
    leastMembers: String(composition.leastMembers),
    roles: Object.fromEntries(roles) as Record<Role, RoleEntry>,
    superintendentWished: composition.superintendentWished,
    erasure: settings.erasure,
    retentionDays: String(settings.retentionDays),
    smallestCount: String(settings.smallestCount),
  };
}

/**
 * What is sent.
 * @param withPrivacy whether the privacy settings are among it: only a steward may send them
 */
export function settingsBody(entries: SettingsEntries, withPrivacy: boolean): NetworkChange {
  const wished = ROLES.flatMap((role) => {
    const { wished } = entries.roles[role];
    return wished.trim() === '' || Number(wished) === 0 ? [] : [{ role, count: Number(wished) }];
  });
  const privacy = {
    erasure: entries.erasure,
    retentionDays: numberOf(entries.retentionDays),
    smallestCount: numberOf(entries.smallestCount),
  } satisfies Record<(typeof PRIVACY_SETTINGS)[number], unknown>;
  return {
    name: bothNames(entries.name),
    settings: {
      maxTeams: numberOf(entries.maxTeams),
      composition: {
        leastMembers: numberOf(entries.leastMembers),
        required: ROLES.filter((role) => entries.roles[role].required),
        wished,
        superintendentWished: entries.superintendentWished,
      },
      ...(withPrivacy ? privacy : {}),
    },
  };
}

/** What was typed, as a number; nothing at all is none, and is told so by the form's own check. */
const numberOf = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));
