import type { Language } from '@throughline/protocol';

/** Words that the export of votes adds, in the reader's language. */
export interface PollLabels {
  readonly title: string;
  readonly option: string;
  /** What an option has, by the kind of vote. */
  readonly dots: string;
  readonly votes: string;
  readonly points: string;
  readonly paper: string;
  /** `{n}` and `{paper}` people. */
  readonly voted: string;
  readonly votedOnPaper: string;
  readonly open: string;
  readonly tooFew: string;
  readonly level: string;
  readonly beatsAll: string;
  readonly middle: string;
  readonly howCounted: string;
  readonly gone: string;
  readonly decisions: Readonly<Record<string, string>>;
}

const en: PollLabels = {
  title: 'Votes',
  option: 'Option',
  dots: 'Dots',
  votes: 'Votes',
  points: 'Points',
  paper: 'Of these on paper',
  voted: 'People who voted: {n}.',
  votedOnPaper: 'Of these {paper} on paper.',
  open: 'This vote is still open.',
  tooFew: 'Too few voted in secret for the counts to be told.',
  level: 'Level: {options}. Talk it over.',
  beatsAll: 'Most people prefer {option} to each of the others.',
  middle: 'Middle of the group: {middle}.',
  howCounted:
    'Counted after Borda: an option has one point for each other option that a person put it before.',
  gone: 'A note that was taken away',
  decisions: { 'decide-yes': 'Yes', 'decide-no': 'No', 'decide-later': 'Later' },
};

const es: PollLabels = {
  title: 'Votaciones',
  option: 'Opción',
  dots: 'Puntos adhesivos',
  votes: 'Votos',
  points: 'Puntos',
  paper: 'De ellos en papel',
  voted: 'Personas que votaron: {n}.',
  votedOnPaper: 'De ellas {paper} en papel.',
  open: 'Esta votación sigue abierta.',
  tooFew: 'Votaron en secreto muy pocas personas para dar los resultados.',
  level: 'Empate: {options}. Háblenlo.',
  beatsAll: 'La mayoría prefiere {option} a cada una de las demás.',
  middle: 'Punto medio del grupo: {middle}.',
  howCounted:
    'Contado según Borda: una opción tiene un punto por cada otra a la que una persona la antepuso.',
  gone: 'Una nota que se quitó',
  decisions: { 'decide-yes': 'Sí', 'decide-no': 'No', 'decide-later': 'Más adelante' },
};

export const POLL_LABELS: Readonly<Record<Language, PollLabels>> = { en, es };
