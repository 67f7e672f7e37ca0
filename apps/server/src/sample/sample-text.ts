import type { EmpathyMapSeed } from '@throughline/board';
import type { Team } from '@throughline/network';
import type { LocalizedText, PhaseKind, Role, Step } from '@throughline/protocol';

/** The sample's texts. Every district, learner and word in it is invented; the learners are composites. */
export const sampleName: LocalizedText = {
  en: 'Sample convening: a first look',
  es: 'Encuentro de muestra: una primera mirada',
};

export const sampleNetworkName: LocalizedText = {
  en: 'Sample network',
  es: 'Red de muestra',
};

/** Days count from the one on which the sample is made. */
export const samplePhases: readonly {
  readonly name: LocalizedText;
  readonly kind: PhaseKind;
  readonly fromDay: number;
  readonly toDay: number;
}[] = [
  {
    name: { en: 'First convening', es: 'Primer encuentro' },
    kind: 'convening',
    fromDay: 0,
    toDay: 0,
  },
  { name: { en: 'Site visits', es: 'Visitas' }, kind: 'visits', fromDay: 12, toDay: 37 },
  {
    name: { en: 'Second convening', es: 'Segundo encuentro' },
    kind: 'convening',
    fromDay: 64,
    toDay: 64,
  },
  { name: { en: 'Showcase', es: 'Muestra de trabajos' }, kind: 'showcase', fromDay: 90, toDay: 90 },
];

type Seeds = NonNullable<EmpathyMapSeed['notes']>;
type SampleNote = Pick<Seeds[number], 'list' | 'kind' | 'role' | 'language' | 'text'>;

export interface SampleTeam
  extends Readonly<Pick<Team, 'name' | 'badge' | 'organisation' | 'size' | 'setting'>> {
  readonly notes: readonly SampleNote[];
}

const note = (
  list: SampleNote['list'],
  kind: SampleNote['kind'],
  role: Role,
  text: string,
  language: SampleNote['language'] = 'en',
): SampleNote => ({ list, kind, role, language, text });

export const sampleTeams: readonly SampleTeam[] = [
  {
    name: 'Juniper Creek School District',
    badge: 'JC',
    organisation: 'district',
    size: 'medium',
    setting: 'town',
    notes: [
      note(
        'who',
        'observed',
        'teacher-leader',
        'A ninth grader, new to the high school this fall. Looks after two younger brothers until six each day.',
      ),
      note('who', 'heard', 'parent', 'En casa se habla español; en la escuela, solo inglés.', 'es'),
      note(
        'trying-to-do',
        'heard',
        'principal',
        'Wants to stay in algebra and not be moved down again.',
      ),
      note(
        'sees',
        'observed',
        'teacher-leader',
        'Awards by the front office go to the same twenty names every year.',
      ),
      note(
        'says',
        'heard',
        'parent',
        '“I know how to do it. I just need somebody to let me show it another way.”',
      ),
    ],
  },
  {
    name: 'Mesa Linda Unified',
    badge: 'ML',
    organisation: 'district',
    size: 'large',
    setting: 'urban',
    notes: [
      note(
        'who',
        'observed',
        'principal',
        'A sixth grader who changed schools three times and reads far above grade level.',
      ),
      note(
        'does',
        'observed',
        'teacher-leader',
        'Finishes early, then waits. Has stopped asking for more.',
      ),
      note(
        'hears',
        'guess',
        'community-representative',
        'From older cousins: “Keep your head down and get through it.”',
      ),
    ],
  },
  {
    name: 'Harbor Point Charter Schools',
    badge: 'HP',
    organisation: 'charter',
    size: 'small',
    setting: 'suburban',
    notes: [
      note(
        'who',
        'heard',
        'community-representative',
        'Un abuelo que cría a su nieta y nunca ha visitado el salón.',
        'es',
      ),
      note(
        'trying-to-do',
        'heard',
        'board-member',
        'Wants to know, in plain words, whether she is ready for fourth grade.',
      ),
      note(
        'sees',
        'data',
        'district-leader',
        'Five letters home this term. Four of them in English only.',
      ),
    ],
  },
];

export const sampleAgenda: readonly Step[] = [
  {
    id: 'arrive',
    title: { en: 'Arrive', es: 'Llegada' },
    prompt: { en: 'Find your team and say hello.', es: 'Busquen a su equipo y salúdense.' },
    minutes: 10,
    mode: 'plenary',
  },
  {
    id: 'empathy-outside',
    title: { en: 'What we saw and heard', es: 'Lo que vimos y oímos' },
    prompt: {
      en: 'Think of one learner. Write what is around them: one idea on each note.',
      es: 'Piensen en un estudiante. Escriban lo que le rodea: una idea en cada nota.',
    },
    minutes: 15,
    mode: 'table',
  },
  {
    id: 'empathy-inside',
    title: { en: 'What it may feel like', es: 'Cómo puede sentirse' },
    prompt: {
      en: 'Read the notes together. Then write the strains and the hopes behind them.',
      es: 'Lean juntos las notas. Después escriban las dificultades y las esperanzas que hay detrás.',
    },
    minutes: 10,
    mode: 'table',
  },
  {
    id: 'need',
    title: { en: 'One need', es: 'Una necesidad' },
    prompt: {
      en: 'Agree on one sentence: who needs a way to do what, and why.',
      es: 'Acuerden una sola frase: quién necesita una manera de hacer qué, y por qué.',
    },
    minutes: 10,
    mode: 'table',
  },
  {
    id: 'report-out',
    title: { en: 'Share with the room', es: 'Compartir con la sala' },
    prompt: {
      en: 'Ninety seconds a team: what we saw, what we will do, what we need from others.',
      es: 'Noventa segundos por equipo: qué vimos, qué haremos, qué necesitamos de los demás.',
    },
    minutes: 15,
    mode: 'plenary',
  },
];
