import { parseCookie, stringifySetCookie } from 'cookie';

/** How long somebody who closed the tab is still known: 120 days, from one convening past the next. */
export const SESSION_LIFETIME_MS = 120 * 24 * 60 * 60 * 1_000;

/** The session cookie: HttpOnly, SameSite=Lax, and bound to this host where the site has TLS. */
export class SessionCookie {
  readonly #secure: boolean;
  readonly #name: string;

  /** @param secure whether people reach this server over https */
  constructor(secure: boolean) {
    this.#secure = secure;
    this.#name = secure ? '__Host-throughline' : 'throughline';
  }

  /** The secret in a Cookie header, or undefined. */
  read(cookieHeader: string | undefined): string | undefined {
    return cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[this.#name];
  }

  /** The Set-Cookie header that brings a secret to the browser. */
  set(secret: string): string {
    return this.#cookie(secret, SESSION_LIFETIME_MS / 1_000);
  }

  /** The Set-Cookie header that makes the browser forget. */
  clear(): string {
    return this.#cookie('', 0);
  }

  #cookie(value: string, maxAge: number): string {
    return stringifySetCookie({
      name: this.#name,
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#secure,
    });
  }
}
