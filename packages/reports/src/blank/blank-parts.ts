import { CHAIN_TEXTS, DATA_LABELS, GALLERY_LABELS, STRATEGY_TEXTS } from '@throughline/board';
import { EMPATHY_MAP_LABELS, GOAL_LABELS } from '@throughline/board/labels';
import type { BoardKind, Language } from '@throughline/protocol';
import type { BlankArea } from './prompts.ts';
import { PROMPTS } from './prompts.ts';

/** What is to be written by hand in one part of a sheet. */
export interface BlankPart {
  readonly title: string;
  readonly prompt: string;
  /** Names with lines of their own; free lines where there are none. */
  readonly fields: readonly string[];
  /** Heads of a grid with empty rows; none where it has none. */
  readonly columns: readonly string[];
  /** How many free lines, or empty rows, it has at least. */
  readonly lines: number;
  /** Things of which one is ticked. */
  readonly ticks: readonly string[];
}

/** The parts of a sheet of this kind: those that the template names with its words, all others with those of the kind. */
export function blankParts(
  kind: BoardKind,
  areas: readonly BlankArea[],
  language: Language,
): BlankPart[] {
  const known = PROMPTS[kind];
  const all = kind === 'notes' && areas.length > 0 ? areas : known;
  return all.flatMap((area) => {
    const own = areas.find(({ id }) => id === area.id);
    const title = own?.title[language] || area.title[language];
    const prompt = own?.prompt[language] || area.prompt[language];
    const inside = INSIDE[kind]?.[area.id]?.(language);
    if (inside === 'left-out') return [];
    return [{ title, prompt, fields: [], columns: [], lines: 3, ticks: [], ...inside }];
  });
}

type Inside = (language: Language) => Partial<BlankPart> | 'left-out';

const INSIDE: { readonly [Kind in BoardKind]?: Readonly<Record<string, Inside>> } = {
  'empathy-map': {
    'thinks-and-feels': (language) => {
      const { strains = '', hopes = '' } = EMPATHY_MAP_LABELS[language].lists;
      return { fields: [strains, hopes], lines: 2 };
    },
    'need-statement': (language) => ({
      ...NEED[language],
      ticks: Object.values(EMPATHY_MAP_LABELS[language].strengths),
    }),
  },
  'goal-statement': {
    goal: (language) => {
      const { fields, check } = GOAL_LABELS[language];
      const { group, sites, measure, from, to, change, deciders } = fields;
      const names = [group, sites, measure, from, to, BY[language], change, deciders, check];
      return { fields: names, lines: 1 };
    },
    theory: (language) => {
      const { action, shift, outcome, assume, sign } = GOAL_LABELS[language].linkTexts;
      return { fields: [action, shift, outcome, assume, sign], lines: 1 };
    },
    measures: (language) => {
      const { fields, baseline, target } = GOAL_LABELS[language];
      return { columns: [fields.measure, baseline, target] };
    },
    steps: (language) => ({ columns: STEPS[language], lines: 4 }),
    risks: (language) => {
      const { harm, guard } = GOAL_LABELS[language].fields;
      return { fields: [harm, guard], lines: 2 };
    },
  },
  'data-board': {
    cards: () => 'left-out',
    whys: (language) => ({
      fields: CHAIN_TEXTS.map((name) => DATA_LABELS[language].chain[name]),
      lines: 1,
    }),
    reach: (language) => {
      const { change = '', cannot = '' } = DATA_LABELS[language].lists;
      return { fields: [change, cannot], lines: 2 };
    },
  },
  'strategy-gallery': {
    strategies: (language) => ({
      fields: STRATEGY_TEXTS.map((name) => GALLERY_LABELS[language].texts[name]),
      lines: 3,
    }),
  },
};

const BY = { en: 'By when', es: 'Para cuándo' } as const;
const STEPS = {
  en: ['What', 'Who', 'By when'],
  es: ['Qué', 'Quién', 'Para cuándo'],
} as const;
/** The blanks of the need statement, in the order in which they are read. */
const NEED = {
  en: { fields: ['Who', 'needs a way to', 'because'], lines: 1 },
  es: { fields: ['Quién', 'necesita una manera de', 'porque'], lines: 1 },
} as const;
