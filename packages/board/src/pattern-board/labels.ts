import type { Language } from '@throughline/protocol';
import type { SignalState } from './signal.ts';
import type { Lane, Move, Strength, TeamAnswer } from './vocabulary.ts';

/** The words of a pattern board's export. */
export interface PatternLabels {
  readonly title: string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly loose: string;
  readonly outliers: string;
  readonly insights: string;
  readonly untitled: string;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly answers: Readonly<Record<TeamAnswer, string>>;
  readonly moves: Readonly<Record<Move, string>>;
  readonly states: Readonly<Record<SignalState, string>>;
  readonly disputed: string;
  readonly partner: string;
  readonly counter: string;
  readonly noCounter: string;
  readonly about: string;
  readonly empty: string;
  readonly writtenHere: string;
  readonly restsOn: string;
  readonly inTeams: (k: number, n: number) => string;
  readonly inRoles: (m: number, of: number) => string;
}

const en: PatternLabels = {
  title: 'Pattern board',
  lanes: {
    signals: 'Signals',
    clusters: 'Patterns',
    why: 'Why might this be?',
    'so-what': 'So what for us?',
    'now-what': 'Now what?',
  },
  loose: 'Not sorted yet',
  outliers: 'Kept apart',
  insights: 'Insights',
  untitled: 'A pattern without a sentence',
  strengths: { 'one-site': 'One site', several: 'Several sites', most: 'Most sites' },
  answers: { accepts: 'accepts', adapts: 'adapts', disputes: 'disputes' },
  moves: {
    'network-action': 'The network acts',
    'team-action': 'A team acts',
    question: 'To study',
  },
  states: { linked: '', changed: 'changed since', withdrawn: 'withdrawn' },
  disputed: 'disputed by its team',
  partner: 'From a partner',
  counter: 'What speaks against it',
  noCounter: 'We looked for a counter-example and found none.',
  about: 'About',
  empty: 'Nothing here yet.',
  writtenHere: 'written on this board',
  restsOn: 'What it rests on',
  inTeams: (k, n) => `In ${k} of the ${n} teams on this board`,
  inRoles: (m, of) => `${m} of ${of} roles`,
};

const es: PatternLabels = {
  title: 'Tablero de patrones',
  lanes: {
    signals: 'Señales',
    clusters: 'Patrones',
    why: '¿Por qué será?',
    'so-what': '¿Y eso qué significa para nosotros?',
    'now-what': '¿Y ahora qué?',
  },
  loose: 'Sin agrupar todavía',
  outliers: 'Se quedan aparte',
  insights: 'Hallazgos',
  untitled: 'Un patrón sin frase',
  strengths: {
    'one-site': 'Un lugar',
    several: 'Varios lugares',
    most: 'La mayoría de los lugares',
  },
  answers: { accepts: 'lo acepta', adapts: 'lo adapta', disputes: 'lo cuestiona' },
  moves: {
    'network-action': 'Actúa la red',
    'team-action': 'Actúa un equipo',
    question: 'Por estudiar',
  },
  states: { linked: '', changed: 'cambió después', withdrawn: 'retirada' },
  disputed: 'su equipo la cuestiona',
  partner: 'De un aliado',
  counter: 'Lo que habla en contra',
  noCounter: 'Buscamos un contraejemplo y no encontramos ninguno.',
  about: 'Sobre',
  empty: 'Todavía no hay nada aquí.',
  writtenHere: 'escrita en este tablero',
  restsOn: 'En qué se apoya',
  inTeams: (k, n) => `En ${k} de los ${n} equipos de este tablero`,
  inRoles: (m, of) => `${m} de ${of} roles`,
};

export const PATTERN_LABELS: Readonly<Record<Language, PatternLabels>> = { en, es };
