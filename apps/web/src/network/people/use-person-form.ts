import type { NewPersonForm, PersonInfo } from '@throughline/protocol';
import { useRef, useState } from 'react';
import type { Answer, Failure } from '../../http/answer.ts';
import {
  checkPerson,
  formOf,
  PERSON_FIELDS,
  type PersonEntries,
  type PersonField,
  type PersonProblems,
} from './person-entries.ts';
import type { PersonRefs } from './person-fields.tsx';

const NOTHING_WRONG: PersonProblems = new Map();

/** The entries of a person's form, what is wrong with them, and the sending. Nothing entered is lost. */
export function usePersonForm(
  first: PersonEntries,
  send: (form: NewPersonForm) => Promise<Answer<PersonInfo>>,
  onSent: (person: PersonInfo) => void,
) {
  const [entries, setEntries] = useState(first);
  const [problems, setProblems] = useState(NOTHING_WRONG);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const refs: PersonRefs = {
    name: useRef(null),
    role: useRef(null),
    teamId: useRef(null),
    email: useRef(null),
  };

  const show = (found: PersonProblems) => {
    setProblems(found);
    const wrong = PERSON_FIELDS.find((field) => found.has(field));
    if (wrong !== undefined) refs[wrong].current?.focus();
  };
  const submit = async () => {
    const found = checkPerson(entries);
    show(found);
    const form = formOf(entries);
    if (found.size > 0 || form === undefined) return;
    setSending(true);
    setFailure(undefined);
    const answer = await send(form);
    setSending(false);
    if (answer.kind === 'ok') return onSent(answer.value);
    const refused = problemsIn(answer);
    if (refused.size > 0) show(refused);
    else setFailure(answer);
  };
  const change = (changed: Partial<PersonEntries>) => {
    setEntries((before) => ({ ...before, ...changed }));
    setProblems((before) => new Map([...before].filter(([field]) => !(field in changed))));
  };
  return { entries, problems, refs, sending, failure, change, submit };
}

/** What the server found wrong with a field that stands on the form. */
function problemsIn(failure: Failure): PersonProblems {
  const fields = failure.kind === 'problem' ? (failure.problem.fields ?? {}) : {};
  return new Map(
    PERSON_FIELDS.flatMap((field: PersonField) => {
      const problem = fields[field];
      return problem === undefined ? [] : [[field, problem] as const];
    }),
  );
}
