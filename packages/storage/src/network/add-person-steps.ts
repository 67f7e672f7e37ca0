import type { Person } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';
import { personRow } from './rows.ts';

/** A person with their author keys, as one unit. */
export function addPersonSteps(db: Reader, person: Person): Unit {
  const keys = [person.key, ...person.otherKeys];
  return [
    step(db.insertInto('person').values(personRow(person))),
    ...keys.map((key) =>
      step(db.insertInto('person_key').values({ author_key: key, person_id: person.id })),
    ),
  ];
}
