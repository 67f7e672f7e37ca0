import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type BoardContent, contentFromJson } from '@throughline/board';
import type {
  FileFormat,
  Language,
  PaperFormat,
  TakenPart,
  TemplateInfo,
} from '@throughline/protocol';
import {
  type BoardToPrint,
  boardCsv,
  boardJson,
  boardPaper,
  goalBrief,
  MOST_ON_BRIEF,
  networkDigest,
  type Paper,
  type Progress,
  writeBlank,
  writeDocx,
  writeOnePage,
  writePdf,
  writeSlide,
  writeSvg,
} from '@throughline/reports';
import type { StoredDocument } from '@throughline/rooms';
import { hashOf, taken } from '../versions/taken.ts';

/** A board as it lies in the store, or a version of it, with what is to be said of it. */
export interface StoredBoard {
  readonly stored: StoredDocument | { readonly json: string; readonly hash: string };
  readonly title: string;
  readonly team: string | undefined;
  readonly convening: string | undefined;
}

interface Asked {
  readonly language: Language;
  readonly size: PaperFormat;
  readonly network: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A file to be made, as plain data: it goes to a thread of its own. */
export type PaperJob = Asked &
  (
    | {
        readonly make: 'board';
        readonly what: TakenPart;
        readonly as: FileFormat;
        readonly board: StoredBoard;
        readonly names: ReadonlyMap<string, string>;
      }
    | {
        readonly make: 'digest';
        readonly as: 'pdf' | 'docx';
        readonly boards: readonly StoredBoard[];
      }
    | {
        readonly make: 'blank';
        readonly template: Pick<TemplateInfo, 'kind' | 'name' | 'about' | 'areas'>;
      }
  );

/** Makes the file. Pure but for its breaths, in which it tells how far it is. */
export async function doPaperJob(job: PaperJob, progress: Progress): Promise<Uint8Array> {
  switch (job.make) {
    case 'blank':
      return writeBlank({ ...job.template, network: job.network, language: job.language }, job);
    case 'digest':
      return inFormat(await digestOf(job, progress), job.as, { job, progress });
    case 'board':
      return boardFile(job, progress);
  }
}

type BoardJob = Extract<PaperJob, { make: 'board' }>;

function boardFile(job: BoardJob, progress: Progress): Promise<Uint8Array> {
  const board = { ...toPrint(job.board, job), names: job.names };
  if (job.what === 'slide') return writeSlide(board);
  if (job.what === 'brief') {
    if (job.as === 'docx') return writeDocx(goalBrief(board), job);
    const papers = MOST_ON_BRIEF.map((most) => goalBrief(board, most));
    return writeOnePage(papers, { size: job.size, progress });
  }
  switch (job.as) {
    case 'csv':
      return bytes(boardCsv(board));
    case 'json':
      return bytes(boardJson(board));
    case 'svg':
      return bytes(writeSvg(boardPaper(board)));
    default:
      return inFormat(boardPaper(board), job.as, { job, progress });
  }
}

const bytes = async (text: string): Promise<Uint8Array> => Buffer.from(text);

function inFormat(
  paper: Paper,
  as: FileFormat,
  { job: { size }, progress }: { job: Asked; progress: Progress },
): Promise<Uint8Array> {
  return as === 'docx' ? writeDocx(paper, { size }) : writePdf(paper, { size, progress });
}

function toPrint({ stored, title, team, convening }: StoredBoard, asked: Asked): BoardToPrint {
  const { content, hash } = read(stored);
  const { language, network, at } = asked;
  return { content, imprint: { language, title, team, network, convening, at, hash } };
}

function read(stored: StoredBoard['stored']): { content: BoardContent; hash: string } {
  if ('json' in stored) return { content: contentFromJson(stored.json), hash: stored.hash };
  const { content } = taken(stored);
  return { content, hash: hashOf(content) };
}

/** Its hash is over those of all boards in it. */
async function digestOf(
  job: Extract<PaperJob, { make: 'digest' }>,
  progress: Progress,
): Promise<Paper> {
  const { language, network, at, boards } = job;
  const read: BoardToPrint[] = [];
  for (const [i, board] of boards.entries()) {
    read.push(toPrint(board, job));
    await progress(i + 1, boards.length + 1);
    await setImmediate();
  }
  const hashes = read.map(({ imprint }) => imprint.hash).sort();
  const hash = createHash('sha256').update(hashes.join('\n')).digest('hex');
  const whole = {
    language,
    title: network,
    team: undefined,
    network,
    convening: undefined,
    at,
    hash,
  };
  return networkDigest({ imprint: whole, boards: read });
}
