import { expect } from 'vitest';
import type * as z from 'zod/mini';
import type { Guest, Running } from './running.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Asks a server over HTTP as somebody, or as nobody. */
export class Asking {
  readonly #running: Running;

  constructor(running: Running) {
    this.#running = running;
  }

  ask(
    who: Pick<Guest, 'cookie'> | undefined,
    method: Method,
    path: string,
    body?: unknown,
  ): Promise<Response> {
    return this.#running.request(`/api${path}`, {
      method,
      ...(who ? { cookie: who.cookie } : {}),
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }

  /** What it answers, which has to be as the schema says. */
  async answer<Schema extends z.ZodMiniType>(
    schema: Schema,
    ...asked: Parameters<Asking['ask']>
  ): Promise<z.output<Schema>> {
    const response = await this.ask(...asked);
    const body = await response.json();
    expect([response.ok, body]).toEqual([true, body]);
    return schema.parse(body);
  }

  /** The status and, where there is one, the code of a refusal. */
  async outcome(...asked: Parameters<Asking['ask']>): Promise<string> {
    const response = await this.ask(...asked);
    const text = await response.text();
    const code = response.ok ? '' : (JSON.parse(text) as { code: string }).code;
    return `${response.status} ${code}`.trim();
  }

  /** Somebody whom a secret let in. */
  async comesBy(path: string, body: unknown, before?: Pick<Guest, 'cookie'>): Promise<Guest> {
    return this.#running.guest(await this.ask(before, 'POST', path, body));
  }
}
