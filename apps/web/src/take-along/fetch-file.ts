import { Problem, TakingLine } from '@throughline/protocol';
import type { Failure } from '../http/answer.ts';

/** A file that came whole. */
export interface FetchedFile {
  readonly name: string;
  readonly blob: Blob;
}

export type FileAnswer = { readonly kind: 'ok'; readonly value: FetchedFile } | Failure | Failed;
/** The server began, and could not end. */
interface Failed {
  readonly kind: 'failed';
}

/** How much of the bar the making takes; the rest is the way here. */
const MAKING_SHARE = 0.8;

/**
 * Fetches a file, and says how far it is from 0 to 1: first how much of it is made, then how much has come. It never
 * throws.
 */
export async function fetchFile(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FileAnswer> {
  const asked = new URLSearchParams({ progress: 'yes' });
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) asked.set(name, value);
  try {
    const response = await fetch(`${path}?${asked}`, { credentials: 'same-origin', signal });
    if (!response.ok || response.body === null) return await refusalIn(response);
    return await readFrames(response.body, onProgress);
  } catch {
    return { kind: 'unreachable', why: 'offline' };
  }
}

async function refusalIn(response: Response): Promise<FileAnswer> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  return problem.success
    ? { kind: 'problem', problem: problem.data }
    : { kind: 'unreachable', why: 'not-us' };
}

/** Reads lines until one says which file follows; all after it is the file. */
async function readFrames(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (share: number) => void,
): Promise<FileAnswer> {
  const reader = body.getReader();
  let head = new Uint8Array();
  let file: { name: string; type: string; bytes: number } | undefined;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let came = 0;
  const take = (bytes: Uint8Array<ArrayBuffer>) => {
    parts.push(bytes);
    came += bytes.length;
    if (file) onProgress(MAKING_SHARE + (1 - MAKING_SHARE) * (came / Math.max(1, file.bytes)));
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (file) {
      take(value);
      continue;
    }
    head = joined(head, value);
    for (let end = head.indexOf(10); end >= 0 && !file; end = head.indexOf(10)) {
      const line = lineIn(head.subarray(0, end));
      head = head.slice(end + 1);
      if (line === undefined) return { kind: 'unreachable', why: 'not-us' };
      if ('failed' in line) return { kind: 'failed' };
      if ('file' in line) file = { name: line.file, type: line.type, bytes: line.bytes };
      else onProgress((MAKING_SHARE * line.done) / Math.max(1, line.of));
    }
    if (file && head.length > 0) {
      take(head);
      head = new Uint8Array();
    }
  }
  if (!file || came !== file.bytes) return { kind: 'failed' };
  return { kind: 'ok', value: { name: file.name, blob: new Blob(parts, { type: file.type }) } };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function lineIn(bytes: Uint8Array): TakingLine | undefined {
  try {
    return TakingLine.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
