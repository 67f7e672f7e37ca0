import type { OpenIdSubjects } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Store } from './store.ts';

/** Who somebody is to an OpenID provider, in the database. */
export function openIdSubjectsIn({ committer, reader }: Store): OpenIdSubjects {
  const all = () => reader.selectFrom('open_id_subject');
  return {
    link({ issuer, subject }, personId) {
      const insert = reader
        .insertInto('open_id_subject')
        .values({ issuer, subject, person_id: personId })
        // The same link again changes the row into itself; to another person, nothing, and is refused.
        .onConflict((conflict) =>
          conflict
            .columns(['issuer', 'subject'])
            .doUpdateSet({ person_id: personId })
            .where('open_id_subject.person_id', '=', personId),
        );
      return committer.submit([step(insert, 'subject-taken')]);
    },

    async find({ issuer, subject }) {
      const row = await all()
        .select('person_id')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return row?.person_id;
    },

    async ofPerson(personId) {
      return all()
        .select(['issuer', 'subject'])
        .where('person_id', '=', personId)
        .orderBy('issuer')
        .orderBy('subject')
        .execute();
    },
  };
}
