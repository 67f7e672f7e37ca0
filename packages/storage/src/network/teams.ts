import type { Teams } from '@throughline/network';
import { step } from '../committer/step.ts';
import { addBoardSteps, addTeamStep } from './add-steps.ts';
import { asTeam } from './rows.ts';
import { changeAtVersion, type Store } from './store.ts';

/** Teams in the database. A write that does not fit rejects with StoreRefused. */
export function teamsIn(store: Store): Teams {
  const { committer, reader } = store;
  const one = (id: string) => reader.selectFrom('team').selectAll().where('id', '=', id);

  return {
    addTeam: (team, boards) =>
      committer.submit([
        addTeamStep(reader, team),
        ...boards.flatMap((board) => addBoardSteps(reader, board)),
      ]),

    async teams(networkId) {
      const rows = await reader
        .selectFrom('team')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('position')
        .execute();
      return rows.map(asTeam);
    },

    async team(id) {
      const row = await one(id).executeTakeFirst();
      return row && asTeam(row);
    },

    changeTeam(id, version, { name, badge, organisation, size, setting }) {
      const update = reader
        .updateTable('team')
        .set({ version: version + 1, name, badge, organisation, size, setting })
        .where('id', '=', id)
        .where('version', '=', version);
      return changeAtVersion(store, update, async () => (await one(id).execute()).length > 0);
    },

    deleteTeam(id) {
      // A board hangs on its document, and not the other way round.
      const boards = reader.selectFrom('board').select('id').where('team_id', '=', id);
      return committer.submit([
        step(reader.deleteFrom('document').where('id', 'in', boards)),
        step(reader.deleteFrom('team').where('id', '=', id)),
      ]);
    },
  };
}
