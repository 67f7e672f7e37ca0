import type { Language, PhaseKind, Stage } from '@throughline/protocol';
import type { BundledVersion } from '../bundle/bundle-format.ts';

/** What a bundle's pages say of themselves. */
export interface PageWords {
  readonly skip: string;
  readonly otherLanguage: string;
  readonly contents: string;
  readonly about: string;
  readonly intro: string;
  readonly holds: string;
  readonly holdsNot: string;
  readonly network: string;
  readonly day: string;
  readonly place: string;
  readonly stage: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly phases: string;
  readonly phase: string;
  readonly phaseKinds: Readonly<Record<PhaseKind, string>>;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly agenda: string;
  readonly minutes: string;
  readonly skipped: string;
  readonly parked: string;
  readonly teams: string;
  readonly team: string;
  readonly people: string;
  readonly groups: string;
  readonly group: string;
  readonly where: string;
  readonly boards: string;
  readonly ofNetwork: string;
  readonly hash: string;
  readonly versions: string;
  readonly number: string;
  readonly when: string;
  readonly why: string;
  readonly who: string;
  readonly reasons: Readonly<Record<BundledVersion['reason'], string>>;
  readonly saidThen: string;
  readonly nothing: string;
  readonly months: readonly string[];
  /** `{d}`, `{m}` and `{y}`. */
  readonly date: string;
}

const en: PageWords = {
  skip: 'Skip to the content',
  otherLanguage: 'En español',
  contents: 'On this page',
  about: 'About this file',
  intro:
    'This is a convening as its teams left it. The page needs no network and no program but a browser. The same words stand beside it as Markdown, and as JSON in bundle.json.',
  holds:
    'It holds the agenda, the teams, every board with its earlier versions, figures, results of votes that were closed, and report-outs.',
  holdsNot:
    'It does not hold private notes, ballots, votes that were still open, e-mail addresses, links or cards. Notes without a name have none here either, and nobody who was erased is in it.',
  network: 'Network',
  day: 'Day',
  place: 'Place',
  stage: 'How far it was',
  stages: { planned: 'Planned', open: 'Under way', closed: 'Over', sealed: 'Sealed' },
  phases: 'The network’s year',
  phase: 'Phase',
  phaseKinds: {
    convening: 'Convening',
    visits: 'Site visits',
    webinars: 'Webinars',
    showcase: 'Showcase',
    other: 'Other',
  },
  from: 'From',
  to: 'To',
  kind: 'Kind',
  agenda: 'Agenda',
  minutes: 'Minutes',
  skipped: 'passed over',
  parked: 'Put aside to be talked about later',
  teams: 'Teams',
  team: 'Team',
  people: 'People',
  groups: 'Groups',
  group: 'Group',
  where: 'Where',
  boards: 'Boards',
  ofNetwork: 'The whole network',
  hash: 'Hash of what it says (SHA-256)',
  versions: 'Earlier versions',
  number: 'Version',
  when: 'When (UTC)',
  why: 'Why it was kept',
  who: 'Who wrote',
  reasons: {
    session: 'People had gone',
    hourly: 'An hour of work',
    named: 'Somebody named it',
    sealed: 'The convening ended',
    carried: 'It came along from an earlier convening',
    'before-restore': 'Before another was put back',
    restored: 'An earlier one was put back',
  },
  saidThen: 'What it said then',
  nothing: 'Nothing here.',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{m} {d}, {y}',
};

const es: PageWords = {
  skip: 'Ir al contenido',
  otherLanguage: 'In English',
  contents: 'En esta página',
  about: 'Sobre este archivo',
  intro:
    'Este es un encuentro tal como lo dejaron sus equipos. La página no necesita red ni otro programa que un navegador. Las mismas palabras están a su lado en Markdown, y en JSON en bundle.json.',
  holds:
    'Contiene la agenda, los equipos, cada tablero con sus versiones anteriores, cifras, resultados de votaciones cerradas y lo que cada grupo contó a la sala.',
  holdsNot:
    'No contiene notas privadas, votos de cada persona, votaciones que seguían abiertas, correos electrónicos, enlaces ni tarjetas. Las notas sin nombre tampoco lo tienen aquí, y nadie que haya sido borrado está en él.',
  network: 'Red',
  day: 'Día',
  place: 'Lugar',
  stage: 'Hasta dónde llegó',
  stages: { planned: 'Planeado', open: 'En curso', closed: 'Terminado', sealed: 'Sellado' },
  phases: 'El año de la red',
  phase: 'Etapa',
  phaseKinds: {
    convening: 'Encuentro',
    visits: 'Visitas a escuelas',
    webinars: 'Seminarios en línea',
    showcase: 'Muestra',
    other: 'Otra',
  },
  from: 'Desde',
  to: 'Hasta',
  kind: 'Tipo',
  agenda: 'Agenda',
  minutes: 'Minutos',
  skipped: 'se pasó por alto',
  parked: 'Apartado para hablarlo después',
  teams: 'Equipos',
  team: 'Equipo',
  people: 'Personas',
  groups: 'Grupos',
  group: 'Grupo',
  where: 'Dónde',
  boards: 'Tableros',
  ofNetwork: 'Toda la red',
  hash: 'Huella de lo que dice (SHA-256)',
  versions: 'Versiones anteriores',
  number: 'Versión',
  when: 'Cuándo (UTC)',
  why: 'Por qué se guardó',
  who: 'Quién escribió',
  reasons: {
    session: 'Todos se habían ido',
    hourly: 'Una hora de trabajo',
    named: 'Alguien le puso nombre',
    sealed: 'El encuentro terminó',
    carried: 'Vino de un encuentro anterior',
    'before-restore': 'Antes de recuperar otra',
    restored: 'Se recuperó una anterior',
  },
  saidThen: 'Lo que decía entonces',
  nothing: 'Nada por aquí.',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  date: '{d} de {m} de {y}',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, es };
