import * as z from 'zod/mini';
import { Email } from './email.ts';
import { LinkSecret } from './returning.ts';

/** `POST /api/steward/sign-in`. */
export const StewardSignIn = z.object({
  token: z.string().check(z.minLength(1), z.maxLength(128)),
});

/** `GET /api/sign-in`: which ways in this server offers to those who run networks. */
export const WaysToSignIn = z.object({
  passkey: z.boolean(),
  /** Where SMTP_URL is set. */
  email: z.boolean(),
  /** Where OIDC_ISSUER is set: what to call it. */
  openId: z.nullable(z.object({ name: z.string() })),
});
export type WaysToSignIn = z.infer<typeof WaysToSignIn>;

/** `POST /api/sign-in/email`: answers 202 whether or not anybody has this address. */
export const EmailSignInRequest = z.object({ email: Email });
export type EmailSignInRequest = z.infer<typeof EmailSignInRequest>;

/** `POST /api/sign-in/email/verify`: what the link in the message carries; answers with a Session. */
export const EmailSignInVerify = z.object({ secret: LinkSecret });
export type EmailSignInVerify = z.infer<typeof EmailSignInVerify>;

/** The page to which the link in a message leads; its secret follows in the fragment. */
export const EMAIL_SIGN_IN_PATH = '/sign-in/email';

/** `POST /api/sign-in/openid`. With the secret of an invitation, who comes back takes it up. */
export const OpenIdRequest = z.object({ invitation: z.optional(LinkSecret) });
export type OpenIdRequest = z.infer<typeof OpenIdRequest>;

/** Where the way back from the provider leads when it did not sign anybody in; else it leads to `/`. */
export const OPEN_ID_TROUBLE_PATH = '/sign-in?trouble=openid';

/** What `POST /api/sign-in/openid` answers: where to send the browser. Its way back is `GET /api/sign-in/openid/callback`. */
export const OpenIdStart = z.object({ url: z.url() });
export type OpenIdStart = z.infer<typeof OpenIdStart>;
