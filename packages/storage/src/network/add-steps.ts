import type { NewBoard, NewConvening, NewNetwork, Phase, Team } from '@throughline/network';
import { sql } from 'kysely';
import { step } from '../committer/step.ts';
import type { Step, Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';
import { NETWORK_WAS_MADE } from '../store-facts.ts';
import { addEntries, claimClients } from '../update-log/log-steps.ts';

/** A network with everything that it starts with, as one unit. */
export function addNetworkSteps(db: Reader, made: NewNetwork): Unit {
  const { network } = made;
  const row = db.insertInto('network').values({
    id: network.id,
    name: JSON.stringify(network.name),
    sample: network.sample ? 1 : 0,
    created_at: network.createdAt,
    version: network.version,
    settings: JSON.stringify(network.settings),
  });
  const fact = db
    .insertInto('store_fact')
    .values({ name: NETWORK_WAS_MADE, value: 'yes' })
    .onConflict((conflict) => conflict.doNothing());
  return [
    step(row),
    step(fact),
    ...made.phases.map((phase) => addPhaseStep(db, phase)),
    ...made.teams.map((team) => addTeamStep(db, team)),
    ...made.convenings.flatMap((convening) => addConveningSteps(db, convening)),
    ...made.boards.flatMap((board) => addBoardSteps(db, board)),
  ];
}

export function addPhaseStep(db: Reader, phase: Phase): Step {
  return step(
    db.insertInto('phase').values({
      id: phase.id,
      network_id: phase.networkId,
      position: phase.position,
      name: JSON.stringify(phase.name),
      kind: phase.kind,
      starts_on: phase.startsOn,
      ends_on: phase.endsOn,
      version: phase.version,
    }),
  );
}

/** A team comes after those that its network has. */
export function addTeamStep(db: Reader, team: Team): Step {
  return step(
    db.insertInto('team').values({
      id: team.id,
      network_id: team.networkId,
      position: sql`(SELECT 1 + coalesce(max(position), -1) FROM team
        WHERE network_id = ${team.networkId})`,
      name: team.name,
      badge: team.badge,
      organisation: team.organisation,
      size: team.size,
      setting: team.setting,
      version: team.version,
    }),
  );
}

export function addConveningSteps(db: Reader, { record, state, boards }: NewConvening): Unit {
  const row = db.insertInto('convening').values({
    id: record.id,
    network_id: record.networkId,
    phase_id: record.phaseId,
    name: JSON.stringify(record.name),
    date: record.date,
    place: record.place,
    format: record.format,
    rehearsal_of: record.rehearsalOf,
    join_code: record.joinCode,
    join_token: record.joinToken,
    created_at: record.createdAt,
    version: record.version,
    initial_state: JSON.stringify(state),
  });
  const only =
    record.rehearsalOf === null
      ? []
      : [{ sql: NO_REHEARSAL_YET, each: [{ of: record.rehearsalOf }], refusal: 'there' }];
  return [...only, step(row), ...boards.flatMap((board) => addBoardSteps(db, board))];
}

/** A convening has one rehearsal, whichever server is asked for it first. */
const NO_REHEARSAL_YET =
  'SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM convening WHERE rehearsal_of = :of)';

/** A board, its document and the first entry of its log. */
export function addBoardSteps(db: Reader, board: NewBoard): Unit {
  const { id, networkId, owner, epoch, content, contentClient } = board;
  const document = db
    .insertInto('document')
    .values({ id, network_id: networkId, epoch, last_seq: 0, clients: 0 });
  const row = db.insertInto('board').values({
    id,
    kind: board.kind,
    network_id: networkId,
    convening_id: board.conveningId,
    owner: owner.type,
    team_id: owner.type === 'team' ? owner.teamId : null,
    group_id: owner.type === 'group' ? owner.groupId : null,
    title: board.title,
    position: board.position,
    schema_version: board.schemaVersion,
    created_at: board.createdAt,
  });
  const template = { seq: 1, author: 'server', bytes: content, claims: [contentClient] };
  const owners = board.contentOwners ?? new Map();
  return [
    step(document),
    step(row),
    ...addEntries(id, epoch, [template]),
    claimClients(id, owners),
  ];
}
