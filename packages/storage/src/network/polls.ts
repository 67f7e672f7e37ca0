import type { PollPhase, PollRecord, Polls } from '@throughline/network';
import { Ballot, PaperForm, PollDefinition, PollResult } from '@throughline/protocol';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { type Store, submitUnless } from './store.ts';

const NOT_OPEN = 'not-open';

const CAST = `INSERT INTO ballot (poll_id, voter, marks)
  SELECT :id, :voter, :marks WHERE EXISTS (SELECT 1 FROM poll WHERE id = :id AND phase = 'open')
  ON CONFLICT (poll_id, voter) DO UPDATE SET marks = excluded.marks`;

const ADD = `INSERT INTO poll (id, board_id, about, phase) VALUES (:id, :boardId, :about, 'open')
  ON CONFLICT (id) DO NOTHING`;

const MOVE = `INSERT INTO ballot (poll_id, voter, marks)
  SELECT poll_id, :to, marks FROM ballot WHERE poll_id = :id AND voter = :from
  ON CONFLICT (poll_id, voter) DO NOTHING`;

/** Votes in the database. */
export function pollsIn(store: Store): Polls {
  const { committer, reader } = store;
  const all = () => reader.selectFrom('poll').selectAll();
  const change = (id: string, from: PollPhase, to: Partial<Schema['poll']>) =>
    step(reader.updateTable('poll').set(to).where('id', '=', id).where('phase', '=', from));
  const ballotsOf = (id: string) => reader.selectFrom('ballot').where('poll_id', '=', id);
  const without = (id: string, voter: string) =>
    step(reader.deleteFrom('ballot').where('poll_id', '=', id).where('voter', '=', voter));

  return {
    add: (boardId, definition) => {
      const values = { id: definition.id, boardId, about: JSON.stringify(definition) };
      return committer.submit([{ sql: ADD, each: [values] }]);
    },

    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && asPoll(row);
    },

    async unfinished() {
      return (await all().where('phase', '!=', 'closed').execute()).map(asPoll);
    },

    cast(id, voter, ballot) {
      const values = { id, voter, marks: JSON.stringify(ballot.marks) };
      return submitUnless(store, [{ sql: CAST, each: [values], refusal: NOT_OPEN }], NOT_OPEN);
    },

    async ballot(id, voter) {
      const row = await ballotsOf(id).select('marks').where('voter', '=', voter).executeTakeFirst();
      return row && asBallot(row);
    },

    async ballots(id) {
      return (await ballotsOf(id).select('marks').execute()).map(asBallot);
    },

    async countBallots(id) {
      const row = await ballotsOf(id)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirst();
      return row?.count ?? 0;
    },

    setPaper(id, paper) {
      const set = reader
        .updateTable('poll')
        .set({ paper: JSON.stringify(paper) })
        .where('id', '=', id)
        .where('phase', '=', 'open');
      return submitUnless(store, [step(set, NOT_OPEN)], NOT_OPEN);
    },

    shut: (id) => committer.submit([change(id, 'open', { phase: 'closing' })]),

    count: (id, result) =>
      committer.submit([
        change(id, 'closing', { phase: 'counted', result: JSON.stringify(result) }),
        step(reader.deleteFrom('ballot').where('poll_id', '=', id)),
      ]),

    close: (id) => committer.submit([change(id, 'counted', { phase: 'closed' })]),

    removeBallot: (id, voter) => committer.submit([without(id, voter)]),

    moveBallot: (id, from, to) =>
      committer.submit([{ sql: MOVE, each: [{ id, from, to }] }, without(id, from)]),
  };
}

const asBallot = ({ marks }: { marks: string }): Ballot =>
  Ballot.parse({ marks: JSON.parse(marks) });

const asPoll = (row: Schema['poll']): PollRecord => ({
  boardId: row.board_id,
  definition: PollDefinition.parse(JSON.parse(row.about)),
  phase: row.phase as PollPhase,
  paper: row.paper === null ? null : PaperForm.parse(JSON.parse(row.paper)),
  result: row.result === null ? null : PollResult.parse(JSON.parse(row.result)),
});
