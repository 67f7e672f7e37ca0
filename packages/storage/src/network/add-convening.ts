import type { NewConvening } from '@throughline/network';
import type { Id } from '@throughline/protocol';
import { step } from '../committer/step.ts';
import type { Step, Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';
import { CONVENING_WAS_MADE } from '../store-facts.ts';
import { addEntries } from '../update-log/log-steps.ts';

/** A convening with its teams, its boards and the first entry of each board's log, as one unit. */
export function addConvening(db: Reader, { record, state, teams, boards }: NewConvening): Unit {
  const convening = db.insertInto('convening').values({
    id: record.id,
    name: JSON.stringify(record.name),
    sample: record.sample ? 1 : 0,
    join_code: record.joinCode,
    join_token: record.joinToken,
    created_at: record.createdAt,
    initial_state: JSON.stringify(state),
  });
  const fact = db
    .insertInto('store_fact')
    .values({ name: CONVENING_WAS_MADE, value: 'yes' })
    .onConflict((conflict) => conflict.doNothing());
  return [
    step(convening),
    step(fact),
    ...teams.map((team, position) =>
      step(
        db.insertInto('team').values({
          id: team.id,
          convening_id: record.id,
          position,
          name: team.name,
          badge: team.badge,
        }),
      ),
    ),
    ...boards.flatMap((board, position) => addBoard(db, record.id, board, position)),
  ];
}

function addBoard(
  db: Reader,
  conveningId: Id,
  board: NewConvening['boards'][number],
  position: number,
): Step[] {
  const { id, epoch, content, contentClient } = board;
  const document = db.insertInto('document').values({
    id,
    convening_id: conveningId,
    epoch,
    last_seq: 0,
    clients: 0,
  });
  const row = db.insertInto('board').values({
    id,
    kind: board.kind,
    convening_id: conveningId,
    team_id: board.teamId,
    position,
    schema_version: board.schemaVersion,
  });
  const template = { seq: 1, author: 'server', bytes: content, claims: [contentClient] };
  return [step(document), step(row), ...addEntries(id, epoch, [template])];
}
