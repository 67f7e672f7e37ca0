import {
  type FieldProblem,
  type Language,
  type Level,
  LIMITS,
  type NewPersonForm,
  type PersonChange,
  type PersonInfo,
  type Role,
} from '@throughline/protocol';

/** What somebody entered of a person. */
export interface PersonEntries {
  name: string;
  role: Role | undefined;
  superintendent: boolean;
  /** Empty: at no team. */
  teamId: string;
  level: Level;
  language: Language;
  email: string;
}

/** The fields that can have a problem, in the order in which they stand on the form. */
export const PERSON_FIELDS = ['name', 'role', 'teamId', 'email'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonProblems = ReadonlyMap<PersonField, FieldProblem>;

/** An empty form, in the language of the one who fills it in. */
export const newEntries = (language: Language): PersonEntries => ({
  name: '',
  role: undefined,
  superintendent: false,
  teamId: '',
  level: 'member',
  language,
  email: '',
});

/** A person's form as they stand on the list. */
export const entriesOf = (person: PersonInfo): PersonEntries => ({
  name: person.name,
  role: person.role,
  superintendent: person.superintendent,
  teamId: person.team?.id ?? '',
  level: person.level,
  language: person.language,
  email: person.email ?? '',
});

/** What is wrong before it is sent. Whether an address is one, the server says. */
export function checkPerson(entries: PersonEntries): PersonProblems {
  const problems = new Map<PersonField, FieldProblem>();
  const name = entries.name.trim();
  if (name === '') problems.set('name', 'required');
  else if (name.length > LIMITS.personName) problems.set('name', 'too-long');
  if (entries.role === undefined) problems.set('role', 'required');
  const email = entries.email.trim();
  if (email !== '' && !/^\S+@\S+\.\S+$/.test(email)) problems.set('email', 'invalid');
  return problems;
}

/** The form as it is sent, or undefined while a role is missing. */
export function formOf(entries: PersonEntries): NewPersonForm | undefined {
  if (entries.role === undefined) return undefined;
  return {
    name: entries.name.trim(),
    role: entries.role,
    superintendent: entries.role === 'district-leader' && entries.superintendent,
    teamId: entries.teamId === '' ? null : entries.teamId,
    level: entries.level,
    language: entries.language,
    email: entries.email.trim() === '' ? null : entries.email.trim(),
  };
}

/** Only what differs from the person as they were read, so that a change asks for no right in vain. */
export function changeOf(person: PersonInfo, form: NewPersonForm): PersonChange {
  const before = formOf(entriesOf(person));
  const changed = Object.entries(form).filter(
    ([field, value]) => before?.[field as keyof NewPersonForm] !== value,
  );
  return Object.fromEntries(changed);
}
