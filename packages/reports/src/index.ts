export { type BlankArea, PROMPTS } from './blank/prompts.ts';
export { type BlankSheet, writeBlank } from './blank/write-blank.ts';
export {
  type BoardToBundle,
  type BundlePages,
  bundleFiles,
  type ConveningToBundle,
} from './bundle/bundle-files.ts';
export type { Bundle, BundledBoard, BundledVersion } from './bundle/bundle-format.ts';
export { BUNDLE_PROBLEMS, type BundleProblem, UnusableBundle } from './bundle/bundle-problem.ts';
export { OpenBundle } from './bundle/read-bundle.ts';
export { type BundleFile, zipOf } from './bundle/write-zip.ts';
export { BUNDLE_LIMITS } from './bundle/zip-directory.ts';
export { type DigestOf, networkDigest } from './digest/network-digest.ts';
export { writeDocx } from './docx/write-docx.ts';
export { bundlePages } from './html/bundle-pages.ts';
export { type BoardToPrint, boardPaper } from './outline/board-paper.ts';
export { goalBrief, MOST_ON_BRIEF } from './outline/goal-brief.ts';
export { dayOf, type Imprint, imprintOf, shortHash } from './outline/imprint.ts';
export type { Block, Fact, ListItem, Paper, Words } from './outline/paper.ts';
export { PAPER_WORDS, type PaperWords } from './outline/paper-words.ts';
export { plain } from './outline/said.ts';
export type { PaperSize } from './pdf/sheet.ts';
export { type PdfOptions, type Progress, writeOnePage, writePdf } from './pdf/write-pdf.ts';
export { writeSvg } from './picture/write-svg.ts';
export { writeSlide } from './slide/write-slide.ts';
export { boardCsv, boardJson } from './tables/board-tables.ts';
export { harmless, toCsv } from './tables/csv.ts';
