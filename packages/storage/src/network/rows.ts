import type { Board, ConveningRecord, Network, Person, Phase, Team } from '@throughline/network';
import {
  BoardKind,
  type BoardOwner,
  Format,
  Language,
  Level,
  LocalizedText,
  NetworkSettings,
  Organisation,
  PersonState,
  PhaseKind,
  Role,
  Setting,
  TeamSize,
} from '@throughline/protocol';
import type { Schema } from '../schema.ts';
import { sortName } from './sort-name.ts';

// Rows of the store as the network knows them, and back.

export function asNetwork(row: Schema['network']): Network {
  return {
    id: row.id,
    name: LocalizedText.parse(JSON.parse(row.name)),
    sample: row.sample === 1,
    createdAt: row.created_at,
    settings: NetworkSettings.parse(JSON.parse(row.settings)),
    version: row.version,
  };
}

export function asPhase(row: Schema['phase']): Phase {
  return {
    id: row.id,
    networkId: row.network_id,
    position: row.position,
    name: LocalizedText.parse(JSON.parse(row.name)),
    kind: PhaseKind.parse(row.kind),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    version: row.version,
  };
}

export function asConvening(row: Omit<Schema['convening'], 'initial_state'>): ConveningRecord {
  return {
    id: row.id,
    networkId: row.network_id,
    phaseId: row.phase_id,
    name: LocalizedText.parse(JSON.parse(row.name)),
    date: row.date,
    place: row.place,
    format: Format.parse(row.format),
    rehearsalOf: row.rehearsal_of,
    joinCode: row.join_code,
    joinToken: row.join_token,
    createdAt: row.created_at,
    version: row.version,
  };
}

export function asTeam(row: Schema['team']): Team {
  return {
    id: row.id,
    networkId: row.network_id,
    name: row.name,
    badge: row.badge,
    organisation: Organisation.parse(row.organisation),
    size: TeamSize.parse(row.size),
    setting: Setting.parse(row.setting),
    version: row.version,
  };
}

/** @param keys every author key of the person, with a blank between two */
export function asPerson(row: Schema['person'], keys: string): Person {
  return {
    id: row.id,
    key: row.author_key,
    otherKeys: keys.split(' ').filter((key) => key !== row.author_key),
    networkId: row.network_id,
    teamId: row.team_id,
    name: row.name,
    role: Role.parse(row.role),
    superintendent: row.superintendent === 1,
    level: Level.parse(row.level),
    language: Language.parse(row.language),
    color: row.color,
    email: row.email,
    state: PersonState.parse(row.state),
    announced: row.announced === 1,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    version: row.version,
  };
}

export function personRow(person: Person): Schema['person'] {
  return {
    id: person.id,
    author_key: person.key,
    network_id: person.networkId,
    team_id: person.teamId,
    name: person.name,
    role: person.role,
    superintendent: person.superintendent ? 1 : 0,
    level: person.level,
    language: person.language,
    color: person.color,
    email: person.email,
    state: person.state,
    announced: person.announced ? 1 : 0,
    created_at: person.createdAt,
    last_seen_at: person.lastSeenAt,
    version: person.version,
    sort_name: sortName(person.name),
  };
}

export function asBoard(row: Schema['board'] & Pick<Schema['document'], 'epoch'>): Board {
  return {
    id: row.id,
    kind: BoardKind.parse(row.kind),
    networkId: row.network_id,
    conveningId: row.convening_id,
    owner: ownerOf(row),
    title: row.title,
    position: row.position,
    epoch: row.epoch,
    schemaVersion: row.schema_version,
    createdAt: row.created_at,
  };
}

function ownerOf({ owner, team_id, group_id }: Schema['board']): BoardOwner {
  if (owner === 'team' && team_id !== null) return { type: 'team', teamId: team_id };
  if (owner === 'group' && group_id !== null) return { type: 'group', groupId: group_id };
  return { type: 'network' };
}
