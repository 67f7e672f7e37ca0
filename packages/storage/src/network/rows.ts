import type { Board, ConveningRecord, Person, Team } from '@throughline/network';
import { Language, Level, LocalizedText, Role } from '@throughline/protocol';
import type { Schema } from '../schema.ts';

/** Rows of the store as the network knows them, and back. */
export function asConvening(row: Omit<Schema['convening'], 'initial_state'>): ConveningRecord {
  return {
    id: row.id,
    name: LocalizedText.parse(JSON.parse(row.name)),
    sample: row.sample === 1,
    joinCode: row.join_code,
    joinToken: row.join_token,
    createdAt: row.created_at,
  };
}

export function asTeam(row: Schema['team']): Team {
  return { id: row.id, conveningId: row.convening_id, name: row.name, badge: row.badge };
}

export function asPerson(row: Schema['person']): Person {
  return {
    id: row.id,
    key: row.author_key,
    conveningId: row.convening_id,
    teamId: row.team_id,
    name: row.name,
    role: Role.parse(row.role),
    level: Level.parse(row.level),
    language: Language.parse(row.language),
    color: row.color,
    createdAt: row.created_at,
  };
}

export function personRow(person: Person): Schema['person'] {
  return {
    id: person.id,
    author_key: person.key,
    convening_id: person.conveningId,
    team_id: person.teamId,
    name: person.name,
    role: person.role,
    level: person.level,
    language: person.language,
    color: person.color,
    created_at: person.createdAt,
  };
}

export function asBoard(
  row: Omit<Schema['board'], 'position'> & Pick<Schema['document'], 'epoch'>,
): Board {
  if (row.kind !== 'empathy-map') throw new Error(`board ${row.id} is of an unknown kind`);
  return {
    id: row.id,
    kind: row.kind,
    conveningId: row.convening_id,
    teamId: row.team_id,
    epoch: row.epoch,
    schemaVersion: row.schema_version,
  };
}
