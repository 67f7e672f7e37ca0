import type { BoardGist, KindOfBoard } from '../kinds/kind-of-board.ts';
import { allClusters } from './cluster.ts';
import { patternBoardToMarkdown } from './markdown.ts';
import { patternOutline } from './outline.ts';
import { type PatternBoardView, readPatternBoard } from './read-pattern-board.ts';
import { PATTERN_BOARD_SCHEMA } from './vocabulary.ts';
import { watchPatternBoard } from './watch-pattern-board.ts';
import { type PatternBoardSeed, writePatternBoard } from './write-pattern-board.ts';

/** The pattern board as a kind of board. */
export const patternBoard: KindOfBoard<PatternBoardView, PatternBoardSeed> = {
  kind: 'pattern-board',
  schema: PATTERN_BOARD_SCHEMA,
  write: writePatternBoard,
  read: readPatternBoard,
  watch: watchPatternBoard,
  outline: patternOutline,
  gist: gistOf,
  markdown: patternBoardToMarkdown,
};

/** Its headline is the first insight, or else the first pattern that has a sentence. */
function gistOf({ cards, clusters }: PatternBoardView): BoardGist {
  const all = allClusters(clusters).map(({ item }) => item);
  const insights = all.filter(({ values }) => values.isInsight);
  const sentences = [
    ...insights.map(({ texts }) => texts.insight?.text ?? ''),
    ...all.map(({ texts }) => texts.title?.text ?? ''),
  ].map((text) => text.trim());
  return {
    count: cards.size,
    headline: sentences.find((text) => text !== '') ?? '',
    filled: undefined,
  };
}
