import type { Language } from '@throughline/protocol';
import type {
  CauseReach,
  EvidenceSource,
  GoalArea,
  GoalField,
  LINK_TEXTS,
  LinkStatus,
  MeasureUnit,
  StepState,
  TEST_TEXTS,
  TestVerdict,
} from './vocabulary.ts';

/** Every word that the export adds to a goal statement's own, in the reader's language. */
export interface GoalLabels {
  readonly language: Language;
  readonly title: string;
  readonly areas: Readonly<Record<GoalArea, string>>;
  readonly fields: Readonly<Record<GoalField, string>>;
  readonly check: string;
  readonly linkTexts: Readonly<Record<(typeof LINK_TEXTS)[number], string>>;
  readonly status: string;
  readonly statuses: Readonly<Record<LinkStatus, string>>;
  readonly reaches: Readonly<Record<CauseReach, string>>;
  readonly sources: Readonly<Record<EvidenceSource, string>>;
  /** A test card, and what its texts are called. */
  readonly test: string;
  readonly testTexts: Readonly<Record<(typeof TEST_TEXTS)[number], string>>;
  readonly testOn: string;
  readonly verdicts: Readonly<Record<TestVerdict, string>>;
  readonly states: Readonly<Record<StepState, string>>;
  readonly assumption: string;
  readonly nothing: string;
  readonly ideaSign: string;
  readonly ideaTest: string;
  readonly riskWhom: string;
  readonly riskGuard: string;
  readonly baseline: string;
  readonly target: string;
  readonly when: string;
  readonly value: string;
  number(value: number, unit: MeasureUnit): string;
}

const UNIT_NAMES: Readonly<Record<Language, Readonly<Record<MeasureUnit, string>>>> = {
  en: { percent: '%', count: '', points: ' points', days: ' days' },
  es: { percent: ' %', count: '', points: ' puntos', days: ' días' },
};

/** A figure with its unit, as people write it in this language. */
export function figureInWords(value: number, unit: MeasureUnit, language: Language): string {
  return `${new Intl.NumberFormat(language).format(value)}${UNIT_NAMES[language][unit]}`;
}

const en: GoalLabels = {
  language: 'en',
  title: 'Goal statement',
  areas: {
    now: 'Where things stand',
    causes: 'Why it is so',
    goal: 'Our goal',
    theory: 'How we think it works',
    drivers: 'What drives it',
    measures: 'How we will know',
    steps: 'Next steps',
    risks: 'What could go wrong, and for whom',
  },
  fields: {
    group: 'For whom',
    sites: 'Where',
    from: 'From',
    to: 'To',
    measure: 'Measure',
    change: 'What we change',
    deciders: 'Decided with',
    action: 'What we will do',
    matters: 'Why it matters to them',
    barrier: 'The barrier in the system that it removes',
    ask: 'Who must still be asked',
    owner: 'Who holds it',
    harm: 'Who could be harmed',
    guard: 'How we guard them',
  },
  check: 'First look',
  linkTexts: {
    action: 'If',
    shift: 'then',
    outcome: 'so that',
    assume: 'We assume',
    sign: 'We would see this early',
    seen: 'What we have seen so far',
  },
  status: 'How it stands',
  statuses: { holding: 'holding', shaky: 'shaky', wrong: 'wrong' },
  reaches: { ours: 'in our hands', shared: 'shared with others', others: 'in others’ hands' },
  sources: { need: 'Need', heard: 'Heard', observed: 'Observed', data: 'Data', guess: 'Guess' },
  test: 'Test card',
  testTexts: {
    change: 'The change',
    prediction: 'We predict',
    trial: 'The small test',
    seen: 'What happened',
  },
  testOn: 'on',
  verdicts: { adopt: 'adopt', adapt: 'adapt', abandon: 'abandon' },
  states: { open: 'open', kept: 'kept', changed: 'changed', dropped: 'dropped' },
  assumption: 'our assumption',
  nothing: 'Nothing here yet.',
  ideaSign: 'we watch',
  ideaTest: 'first try',
  riskWhom: 'for',
  riskGuard: 'our guard',
  baseline: 'Where we start',
  target: 'Where we want to be',
  when: 'When',
  value: 'Value',
  number: (value, unit) => figureInWords(value, unit, 'en'),
};

const es: GoalLabels = {
  language: 'es',
  title: 'Meta del equipo',
  areas: {
    now: 'Cómo están las cosas',
    causes: 'Por qué es así',
    goal: 'Nuestra meta',
    theory: 'Cómo creemos que funciona',
    drivers: 'Qué lo mueve',
    measures: 'Cómo lo sabremos',
    steps: 'Próximos pasos',
    risks: 'Qué puede salir mal, y para quién',
  },
  fields: {
    group: 'Para quién',
    sites: 'Dónde',
    from: 'De',
    to: 'A',
    measure: 'Medida',
    change: 'Qué cambiamos',
    deciders: 'Decidido con',
    action: 'Qué vamos a hacer',
    matters: 'Por qué les importa',
    barrier: 'La barrera del sistema que quita',
    ask: 'A quién falta preguntar',
    owner: 'Quién la lleva',
    harm: 'A quién podría dañar',
    guard: 'Cómo lo cuidamos',
  },
  check: 'Primera revisión',
  linkTexts: {
    action: 'Si',
    shift: 'entonces',
    outcome: 'para que',
    assume: 'Suponemos',
    sign: 'Lo primero que veríamos',
    seen: 'Lo que hemos visto hasta ahora',
  },
  status: 'Cómo va',
  statuses: { holding: 'se sostiene', shaky: 'dudoso', wrong: 'equivocado' },
  reaches: {
    ours: 'en nuestras manos',
    shared: 'compartido con otros',
    others: 'en manos de otros',
  },
  sources: {
    need: 'Necesidad',
    heard: 'Oído',
    observed: 'Visto',
    data: 'Dato',
    guess: 'Suposición',
  },
  test: 'Tarjeta de prueba',
  testTexts: {
    change: 'El cambio',
    prediction: 'Predecimos',
    trial: 'La prueba pequeña',
    seen: 'Qué pasó',
  },
  testOn: 'el',
  verdicts: { adopt: 'adoptar', adapt: 'adaptar', abandon: 'abandonar' },
  states: { open: 'pendiente', kept: 'cumplido', changed: 'cambiado', dropped: 'dejado' },
  assumption: 'suposición nuestra',
  nothing: 'Todavía no hay nada aquí.',
  ideaSign: 'observamos',
  ideaTest: 'primera prueba',
  riskWhom: 'para',
  riskGuard: 'lo cuidamos así',
  baseline: 'De dónde partimos',
  target: 'Adónde queremos llegar',
  when: 'Cuándo',
  value: 'Valor',
  number: (value, unit) => figureInWords(value, unit, 'es'),
};

/** The words of a goal statement's export, in each language. */
export const GOAL_LABELS: Readonly<Record<Language, GoalLabels>> = { en, es };
