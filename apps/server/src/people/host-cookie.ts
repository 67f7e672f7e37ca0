import { parseCookie, stringifySetCookie } from 'cookie';

/** A cookie that holds a secret: HttpOnly, SameSite=Lax, and bound to this host where the site has TLS. */
export class HostCookie {
  readonly #secure: boolean;
  readonly #name: string;
  readonly #lifetimeMs: number;

  /** @param secure whether people reach this server over https */
  constructor(name: string, { secure, lifetimeMs }: { secure: boolean; lifetimeMs: number }) {
    this.#secure = secure;
    this.#name = secure ? `__Host-${name}` : name;
    this.#lifetimeMs = lifetimeMs;
  }

  /** The secret in a Cookie header, or undefined. */
  read(cookieHeader: string | undefined): string | undefined {
    return cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[this.#name];
  }

  /** The Set-Cookie header that brings a secret to the browser. */
  set(secret: string): string {
    return this.#cookie(secret, this.#lifetimeMs / 1_000);
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
