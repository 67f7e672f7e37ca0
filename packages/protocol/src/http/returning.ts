import * as z from 'zod/mini';

/** A secret that a link carries in its fragment: 128 bits or more, in base64url. */
export const LinkSecret = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,128}$/));

/** `POST /api/me/return-link` and `POST /api/people/:id/card`. Any earlier one of its kind is void. */
export const ReturnLink = z.object({
  /** Path and fragment: `/r#<secret>`, short for a QR code. It is told once; the server keeps its hash. */
  path: z.string(),
  expiresAt: z.number(),
});
export type ReturnLink = z.infer<typeof ReturnLink>;

/** `POST /api/return`; answers with a Session. */
export const ReturnRequest = z.object({ secret: LinkSecret });
export type ReturnRequest = z.infer<typeof ReturnRequest>;

/** `POST /api/me/phrase`: four words for another device. Any earlier phrase is void. */
export const Phrase = z.object({
  words: z.array(z.string()).check(z.length(4)),
  expiresAt: z.number(),
});
export type Phrase = z.infer<typeof Phrase>;

/** `POST /api/phrase`; answers with a Session. Case, accents and what stands between do not matter. */
export const PhraseRequest = z.object({
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});
export type PhraseRequest = z.infer<typeof PhraseRequest>;
