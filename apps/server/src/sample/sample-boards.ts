import {
  type GallerySeed,
  type GoalSeed,
  isKnownKind,
  type NotesSeed,
  type PatternBoardSeed,
} from '@throughline/board';
import { firstTemplateOf } from '@throughline/board/templates';
import type { NewBoard, Team } from '@throughline/network';
import type { BoardKind, StartingNote } from '@throughline/protocol';
import { newBoard } from '../boards/new-board.ts';

/** A board of the sample, whose the team with this number is; null: the whole network's. */
interface SampleBoard {
  readonly kind: BoardKind;
  readonly team: number | null;
  readonly seed?: unknown;
  /** First notes that nobody wrote, for a kind that begins without any. */
  readonly notes?: readonly StartingNote[];
}

const parent = { author: 'sample-parent', role: 'parent' } as const;
const principal = { author: 'sample-principal', role: 'principal' } as const;
const teacher = { author: 'sample-teacher-leader', role: 'teacher-leader' } as const;
const leader = { author: 'sample-district-leader', role: 'district-leader' } as const;

const goal: GoalSeed = {
  texts: {
    group: 'ninth graders who look after younger children at home',
    sites: 'Juniper Creek High School',
    from: '41 of 100',
    to: '60 of 100',
    measure: 'who pass algebra the first time',
    change: 'give them two ways to show what they know, and a bus at five',
    deciders: 'four families and the algebra team',
    matters: 'They know it. They cannot stay until six to show it.',
  },
  values: { by: '2027-06-10' },
};

const patterns: PatternBoardSeed = {
  notes: [],
  clusters: [
    {
      ...teacher,
      language: 'en',
      title: 'Those who care for others at home meet a school day that does not know of it.',
    },
    {
      ...parent,
      language: 'es',
      title: 'Lo importante llega a casa solo en un idioma.',
      counter: 'En Harbor Point, las llamadas ya se hacen en los dos.',
    },
  ],
};

const beforeTheData: readonly StartingNote[] = [
  {
    area: 'expect',
    language: 'en',
    text: 'We expect the gap in algebra to be widest in ninth grade.',
  },
  {
    area: 'missing',
    language: 'es',
    text: 'Falta la voz de las familias que no contestaron la encuesta.',
  },
];

const questions: NotesSeed = {
  notes: [
    {
      ...leader,
      list: 'our-questions',
      kind: 'guess',
      language: 'en',
      text: 'What would a school day look like if it were built around those we hear least?',
    },
    {
      ...parent,
      list: 'our-questions',
      kind: 'guess',
      language: 'es',
      text: '¿Quién decide qué cuenta como aprender, y quién falta cuando se decide?',
    },
    {
      ...principal,
      list: 'what-we-see',
      kind: 'observed',
      language: 'en',
      text: 'In two of three schools, help is offered at an hour when the last bus has left.',
    },
    {
      ...teacher,
      list: 'still-open',
      kind: 'guess',
      language: 'en',
      text: 'Do we want them to fit our schedule, or our schedule to fit them?',
    },
  ],
};

const gallery: GallerySeed = {
  strategies: [
    {
      ...teacher,
      language: 'en',
      strategy: 'Show it another way',
      tried: 'Two algebra classes, one term',
      conditions: 'Teachers agree on what counts before the term begins.',
      evidence: 'Nine of fourteen who had failed the test showed it in a talk or a model.',
      contact: 'Juniper Creek, the algebra team',
    },
    {
      ...parent,
      language: 'es',
      strategy: 'Llamar antes de escribir',
      tried: 'Una escuela, de enero a marzo',
      conditions: 'Alguien que hable el idioma de la casa, dos horas por semana.',
      evidence: 'Vinieron veintiséis familias; con la carta venían ocho.',
      contact: 'Harbor Point, la persona de enlace con las familias',
    },
    {
      ...principal,
      language: 'en',
      strategy: 'A late bus on Tuesdays',
      tried: 'One high school since the fall',
      conditions: 'The district pays for one more driver for two hours.',
      evidence: 'Help after school went from six learners to thirty-one.',
      contact: 'Mesa Linda, the principal of the high school',
    },
  ],
};

/** It stands in every list of the sample, whoever reads it. */
const NOTES_TITLE = 'Essential questions · Preguntas esenciales';

/** One board of each kind, so that who comes new sees what there is. Every word in them is invented. */
const SAMPLE_BOARDS: readonly SampleBoard[] = [
  { kind: 'goal-statement', team: 0, seed: goal },
  { kind: 'pattern-board', team: null, seed: patterns },
  { kind: 'data-board', team: 0, notes: beforeTheData },
  { kind: 'notes', team: null, seed: questions },
  { kind: 'strategy-gallery', team: null, seed: gallery },
];

/** The boards beside the teams' maps, of the kinds that this version can make; after `position`. */
export function sampleBoards(
  teams: readonly Team[],
  place: { networkId: string; conveningId: string; position: number; now: number },
): NewBoard[] {
  return SAMPLE_BOARDS.filter(({ kind }) => isKnownKind(kind)).map(
    ({ kind, team, seed, notes = [] }, index) => {
      const owner = team === null ? undefined : teams[team];
      // The template's own first notes would stand among the sample's.
      const template = firstTemplateOf(kind);
      return newBoard(kind, {
        ...place,
        position: place.position + index,
        owner: owner ? { type: 'team', teamId: owner.id } : { type: 'network' },
        template: template && { ...template, notes },
        title: kind === 'notes' ? NOTES_TITLE : null,
        seed,
      });
    },
  );
}
