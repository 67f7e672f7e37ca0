import type { Networks } from '@throughline/network';
import { step } from '../committer/step.ts';
import { addNetworkSteps, addPhaseStep } from './add-steps.ts';
import { asNetwork, asPhase } from './rows.ts';
import { changeAtVersion, type Store } from './store.ts';

/** Networks and their phases in the database. A write that does not fit rejects with StoreRefused. */
export function networksIn(store: Store): Networks {
  const { committer, reader } = store;
  const one = (id: string) => reader.selectFrom('network').selectAll().where('id', '=', id);

  return {
    createNetwork: (network) => committer.submit(addNetworkSteps(reader, network)),

    // Everything of the network hangs on this row by ON DELETE CASCADE.
    deleteNetwork: (id) =>
      committer.submit([step(reader.deleteFrom('network').where('id', '=', id))]),

    async networks() {
      const all = reader.selectFrom('network').selectAll().orderBy('created_at').orderBy('id');
      return (await all.execute()).map(asNetwork);
    },

    async network(id) {
      const row = await one(id).executeTakeFirst();
      return row && asNetwork(row);
    },

    changeNetwork(id, version, { name, settings }) {
      const update = reader
        .updateTable('network')
        .set({
          version: version + 1,
          name: name && JSON.stringify(name),
          settings: settings && JSON.stringify(settings),
        })
        .where('id', '=', id)
        .where('version', '=', version);
      return changeAtVersion(store, update, async () => (await one(id).execute()).length > 0);
    },

    async networkSizes() {
      const rows = await reader
        .selectFrom('network')
        .select((fields) => [
          'network.id',
          fields
            .selectFrom('team')
            .select((team) => team.fn.countAll<number>().as('n'))
            .whereRef('team.network_id', '=', 'network.id')
            .as('teams'),
          fields
            .selectFrom('person')
            .select((person) => person.fn.countAll<number>().as('n'))
            .whereRef('person.network_id', '=', 'network.id')
            .where('person.state', '!=', 'gone')
            .as('people'),
          fields
            .selectFrom('convening')
            .select((convening) => convening.fn.countAll<number>().as('n'))
            .whereRef('convening.network_id', '=', 'network.id')
            .where('convening.rehearsal_of', 'is', null)
            .as('convenings'),
        ])
        .execute();
      return new Map(
        rows.map(({ id, teams, people, convenings }) => [
          id,
          { teams: teams ?? 0, people: people ?? 0, convenings: convenings ?? 0 },
        ]),
      );
    },

    addPhase: (phase) => committer.submit([addPhaseStep(reader, phase)]),

    async phases(networkId) {
      const rows = await reader
        .selectFrom('phase')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return rows.map(asPhase);
    },

    async phase(id) {
      const found = reader.selectFrom('phase').selectAll().where('id', '=', id);
      const row = await found.executeTakeFirst();
      return row && asPhase(row);
    },

    changePhase(id, version, { name, position, kind, startsOn, endsOn }) {
      const update = reader
        .updateTable('phase')
        .set({
          version: version + 1,
          name: name && JSON.stringify(name),
          position,
          kind,
          starts_on: startsOn,
          ends_on: endsOn,
        })
        .where('id', '=', id)
        .where('version', '=', version);
      const found = reader.selectFrom('phase').select('id').where('id', '=', id);
      return changeAtVersion(store, update, async () => (await found.execute()).length > 0);
    },

    deletePhase: (id) => committer.submit([step(reader.deleteFrom('phase').where('id', '=', id))]),
  };
}
