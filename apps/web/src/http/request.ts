import { Problem } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from './answer.ts';

/** How long a person is left waiting before the answer counts as lost. */
export const REQUEST_LIMIT_MS = 20_000;

export interface RequestOptions<Schema extends z.core.$ZodType> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Which version of the thing this is a change to; the server refuses a change to an older one. */
  version?: number;
  /** What a good answer holds; anything else that calls itself good is not from our server. */
  schema: Schema;
  signal?: AbortSignal;
}

/**
 * Asks the server for something.
 * @param path the path on this origin, its parts already encoded
 * @returns the parsed answer, the server's problem, or why it could not be reached; it never throws
 */
export async function request<Schema extends z.core.$ZodType>(
  path: string,
  { method = 'GET', body, headers = {}, version, schema, signal }: RequestOptions<Schema>,
): Promise<Answer<z.output<Schema>>> {
  const ending = new AbortController();
  let tooSlow = false;
  const timer = setTimeout(() => {
    tooSlow = true;
    ending.abort();
  }, REQUEST_LIMIT_MS);
  const end = () => ending.abort();
  signal?.addEventListener('abort', end);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...jsonHeader(body),
        ...ifMatch(version),
        ...headers,
      },
      signal: ending.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await readAnswer(response, schema);
  } catch {
    return { kind: 'unreachable', why: tooSlow ? 'too-slow' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

function jsonHeader(body: unknown): Record<string, string> {
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

function ifMatch(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'if-match': `"${version}"` };
}

async function readAnswer<Schema extends z.core.$ZodType>(
  response: Response,
  schema: Schema,
): Promise<Answer<z.output<Schema>>> {
  const content = response.status === 204 ? undefined : parseJson(await response.text());
  if (response.ok) {
    const value = z.safeParse(schema, content);
    return value.success ? { kind: 'ok', value: value.data } : notUs;
  }
  const problem = z.safeParse(Problem, content);
  return problem.success ? { kind: 'problem', problem: problem.data } : notUs;
}

const notUs = { kind: 'unreachable', why: 'not-us' } as const;

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
