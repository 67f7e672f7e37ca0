import { agenda } from '../src/i18n/en/agenda.ts';
import { alone } from '../src/i18n/en/alone.ts';
import { board } from '../src/i18n/en/board.ts';
import { convening } from '../src/i18n/en/convening.ts';
import { desk } from '../src/i18n/en/desk.ts';
import { join } from '../src/i18n/en/join.ts';
import { patterns } from '../src/i18n/en/patterns.ts';
import { votes } from '../src/i18n/en/votes.ts';
import { agenda as agendaEs } from '../src/i18n/es/agenda.ts';
import { alone as aloneEs } from '../src/i18n/es/alone.ts';
import { board as boardEs } from '../src/i18n/es/board.ts';
import { convening as conveningEs } from '../src/i18n/es/convening.ts';
import { desk as deskEs } from '../src/i18n/es/desk.ts';
import { join as joinEs } from '../src/i18n/es/join.ts';
import { patterns as patternsEs } from '../src/i18n/es/patterns.ts';
import { votes as votesEs } from '../src/i18n/es/votes.ts';

/** The words of the screens, for a story that is told in both languages. */
export const WORDS = {
  en: { agenda, alone, board, convening, desk, join, patterns, votes },
  es: {
    agenda: agendaEs,
    alone: aloneEs,
    board: boardEs,
    convening: conveningEs,
    desk: deskEs,
    join: joinEs,
    patterns: patternsEs,
    votes: votesEs,
  },
};
export type Words = (typeof WORDS)['en' | 'es'];

/** A sentence with its values put in. */
export const say = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
