import { HostCookie } from './host-cookie.ts';

/** How long somebody who closed the tab is still known: 120 days, from one convening past the next. */
export const SESSION_LIFETIME_MS = 120 * 24 * 60 * 60 * 1_000;

/** The session cookie. */
export class SessionCookie extends HostCookie {
  /** @param secure whether people reach this server over https */
  constructor(secure: boolean) {
    super('throughline', { secure, lifetimeMs: SESSION_LIFETIME_MS });
  }
}
