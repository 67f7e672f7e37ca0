import type { Running } from './running.ts';

/** A browser's cookies and origin, and nothing else of it: they last from one request to the next. */
export class Browser {
  readonly #running: Running;
  /** The address that stands in its address bar. */
  readonly origin: string;
  readonly cookies = new Map<string, string>();

  constructor(running: Running, origin = running.origin) {
    this.#running = running;
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async request(
    path: string,
    {
      headers = {},
      ...init
    }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    // What is listened on may be called by another name.
    const response = await fetch(this.origin + path, {
      ...init,
      headers: { Origin: this.origin, Cookie: this.cookie, ...headers },
      redirect: 'manual',
    });
    this.#take(response);
    return response;
  }

  post(path: string, body: unknown = {}, method = 'POST'): Promise<Response> {
    return this.request(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Signs in by the steward's one-time link. */
  async signInAsSteward(): Promise<Response> {
    const token = (await this.#running.server.makeStewardLink()).split('#')[1];
    return this.post('/api/steward/sign-in', { token });
  }

  #take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
