import * as z from 'zod/mini';
import { LATER_LIMITS } from '../later-limits.ts';
import { typed } from './names.ts';

/** What the WebAuthn library gives and takes, unread by us. */
const WebAuthnJson = z.record(z.string(), z.unknown());

/** `POST /api/me/passkeys/options` and `POST /api/sign-in/passkey/options`: for the browser's own dialog. */
export const PasskeyOptions = z.object({ options: WebAuthnJson });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

/** `POST /api/me/passkeys`: what the browser made. */
export const NewPasskeyForm = z.object({
  response: WebAuthnJson,
  device: typed(LATER_LIMITS.deviceName),
});
export type NewPasskeyForm = z.infer<typeof NewPasskeyForm>;

/** `GET /api/me/passkeys`. */
export const PasskeyInfo = z.object({
  /** The credential's id, in base64url. */
  id: z.string(),
  device: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.nullable(z.number()),
});
export type PasskeyInfo = z.infer<typeof PasskeyInfo>;
export const PasskeyList = z.array(PasskeyInfo);

/** `POST /api/sign-in/passkey`; answers with a Session. */
export const PasskeySignIn = z.object({ response: WebAuthnJson });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;
