export { dayOf, type Imprint, imprintOf, shortHash } from './outline/imprint.ts';
export type { Block, Fact, ListItem, Paper, Words } from './outline/paper.ts';
export { PAPER_WORDS, type PaperWords } from './outline/paper-words.ts';
