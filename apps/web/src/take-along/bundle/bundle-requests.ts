import {
  BUNDLE_TYPE,
  BundleContents,
  BundlePreview,
  ConveningSummary,
  Problem,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

const conveningAt = (id: string) => `/api/convenings/${encodeURIComponent(id)}/bundle`;
const networkAt = (id: string) => `/api/networks/${encodeURIComponent(id)}/bundles`;

export const fetchBundleContents = (id: string, signal?: AbortSignal) =>
  request(`${conveningAt(id)}/contents`, {
    schema: BundleContents,
    ...(signal === undefined ? {} : { signal }),
  });

/**
 * Fetches the file, and says how much of it has come.
 * @returns undefined where it did not come whole
 */
export async function fetchBundle(
  id: string,
  onBytes: (bytes: number) => void,
): Promise<{ readonly name: string; readonly blob: Blob } | undefined> {
  try {
    const response = await fetch(conveningAt(id), { credentials: 'same-origin' });
    if (!response.ok || response.body === null) return undefined;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value);
      bytes += read.value.byteLength;
      onBytes(bytes);
    }
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
    return { name: named?.[1] ?? 'convening.zip', blob: new Blob(pieces, { type: BUNDLE_TYPE }) };
  } catch {
    return undefined;
  }
}

/** Sends a file to be looked into, and says how much of it has gone; nothing is stored. */
export const previewBundle = (networkId: string, file: File, onShare: (share: number) => void) =>
  send(`${networkAt(networkId)}/preview`, file, { schema: BundlePreview, onShare });

export const importBundle = (networkId: string, file: File, onShare: (share: number) => void) =>
  send(networkAt(networkId), file, { schema: ConveningSummary, onShare });

/** Only this older way of asking tells how much of what is sent has gone. It never throws. */
function send<Schema extends z.core.$ZodType>(
  path: string,
  file: File,
  { schema, onShare }: { schema: Schema; onShare: (share: number) => void },
): Promise<Answer<z.output<Schema>>> {
  const { promise, resolve } = Promise.withResolvers<Answer<z.output<Schema>>>();
  const asking = new XMLHttpRequest();
  asking.open('POST', path);
  asking.setRequestHeader('accept', 'application/json');
  asking.setRequestHeader('content-type', BUNDLE_TYPE);
  asking.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
  asking.onload = () => resolve(answerIn(asking.status, asking.responseText, schema));
  asking.onerror = () => resolve({ kind: 'unreachable', why: 'offline' });
  asking.send(file);
  return promise;
}

function answerIn<Schema extends z.core.$ZodType>(
  status: number,
  text: string,
  schema: Schema,
): Answer<z.output<Schema>> {
  try {
    const content: unknown = JSON.parse(text);
    if (status < 300) return { kind: 'ok', value: z.parse(schema, content) };
    return { kind: 'problem', problem: z.parse(Problem, content) };
  } catch {
    return { kind: 'unreachable', why: 'not-us' };
  }
}
