import type { Imports, Origins } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Step } from '../committer/unit.ts';
import { addVersionStep, lookedAtStep, type Packed } from '../versions/add-version-step.ts';
import { addPersonSteps } from './add-person-steps.ts';
import { addConveningSteps, addTeamStep } from './add-steps.ts';
import type { Store } from './store.ts';

/** Convenings that were taken in from a file, in the database. */
export function importsIn({ committer, reader }: Store): Imports {
  return {
    async add({ convening, teams, people, histories, origins, originOfKey }) {
      const { id } = convening.record;
      const about = { convening_id: id, about: JSON.stringify(origins) };
      const steps: Step[] = [
        ...teams.map((team) => addTeamStep(reader, team)),
        ...people.flatMap((person) => addPersonSteps(reader, person)),
        ...addConveningSteps(reader, convening),
        step(reader.insertInto('convening_origin').values(about)),
        ...[...originOfKey].map(([key, origin]) => {
          const values = { convening_id: id, author_key: key, origin };
          return step(reader.insertInto('person_origin').values(values));
        }),
      ];
      for await (const { boardId, versions, stateVector } of histories) {
        let before: Packed | undefined;
        for await (const version of versions) {
          const added = await addVersionStep(boardId, version, { before });
          steps.push(added.step);
          before = added.packed;
        }
        // The board is as its one entry made it: nothing of it is news to its versions.
        steps.push(lookedAtStep(boardId, { epoch: 1, seq: 1, stateVector }));
      }
      await committer.submit(steps);
    },

    async originsOf(conveningId) {
      const row = await reader
        .selectFrom('convening_origin')
        .select('about')
        .where('convening_id', '=', conveningId)
        .executeTakeFirst();
      return row && (JSON.parse(row.about) as Origins);
    },

    async originsOfKeys(conveningId) {
      const rows = await reader
        .selectFrom('person_origin')
        .select(['author_key', 'origin'])
        .where('convening_id', '=', conveningId)
        .execute();
      return new Map(rows.map(({ author_key, origin }) => [author_key, origin]));
    },
  };
}
