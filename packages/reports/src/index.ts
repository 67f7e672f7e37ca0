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
export { writeDocx } from './docx/write-docx.ts';
export { type BoardToPrint, boardPaper } from './outline/board-paper.ts';
export { dayOf, type Imprint, imprintOf, shortHash } from './outline/imprint.ts';
export type { Block, Fact, ListItem, Paper, Words } from './outline/paper.ts';
export { PAPER_WORDS, type PaperWords } from './outline/paper-words.ts';
export { plain } from './outline/said.ts';
export type { PaperSize } from './pdf/sheet.ts';
export { type PdfOptions, type Progress, writePdf } from './pdf/write-pdf.ts';
