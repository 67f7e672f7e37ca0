import type { Id, Language, PresentPerson, Role } from '@throughline/protocol';
import { PRESENCE_PALETTE } from '@throughline/protocol';
import { randomFrom } from './random.ts';

/** Somebody who is not there: no row of any list knows of them. */
export interface SimulatedPerson {
  readonly shown: PresentPerson;
  readonly role: Role;
  readonly teamId: Id;
  readonly language: Language;
  /** Speaks for the table: asks for help, says that it is done. */
  readonly speaks: boolean;
  /** How much they write, 1 for as much as most. */
  readonly talk: number;
}

const FIRST = ['Alma', 'Bruno', 'Celia', 'Dario', 'Elin', 'Fay', 'Gabriel', 'Hana', 'Ivo', 'Jun'];
const LAST = ['Birch', 'Cedro', 'Dune', 'Fresno', 'Heath', 'Laurel', 'Prado', 'Reed', 'Roble'];

/** In the order in which a table of five and more is made up; every table begins with another one. */
const ROLES: readonly Role[] = [
  'teacher-leader',
  'parent',
  'principal',
  'district-leader',
  'community-representative',
  'teacher-leader',
  'board-member',
];

/** Some roles write more than others in most rooms: that is what a facilitator practises to see. */
const TALK: Partial<Readonly<Record<Role, number>>> = {
  'district-leader': 1.6,
  principal: 1.2,
  parent: 0.5,
  'community-representative': 0.7,
};

/**
 * Invented people for the tables of a rehearsal, as evenly as it goes: the same seed, teams and number give
 * the same ones. A name is made of two that stand for nobody, and is not given twice.
 */
export function castOf({
  seed,
  teamIds,
  people,
  language,
}: {
  seed: string;
  teamIds: readonly Id[];
  people: number;
  language: Language;
}): readonly SimulatedPerson[] {
  const offset = Math.floor(randomFrom(seed)() * FIRST.length * LAST.length);
  return Array.from({ length: teamIds.length === 0 ? 0 : people }, (_, index) => {
    const table = index % teamIds.length;
    const seat = Math.floor(index / teamIds.length);
    const role = ROLES[(seat + table) % ROLES.length] ?? 'other';
    const number = offset + index * 7;
    const first = FIRST[number % FIRST.length];
    const last = LAST[Math.floor(number / FIRST.length) % LAST.length];
    return {
      shown: {
        key: `sim-${keyPart(seed)}-${index}`,
        name: `${first} ${last}`,
        role,
        color: PRESENCE_PALETTE[index % PRESENCE_PALETTE.length] ?? '#3f5f70',
      },
      role,
      teamId: teamIds[table] ?? '',
      language,
      speaks: seat === 0,
      talk: TALK[role] ?? 1,
    };
  });
}

const keyPart = (seed: string) => seed.replace(/[^\w-]/g, '').slice(0, 40);
