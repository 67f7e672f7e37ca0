import * as z from 'zod/mini';

/** Where the document plane listens; the document's id follows. */
export const DOCUMENTS_PATH = '/documents';

const wholeNumber = z.pipe(
  z.string().check(z.regex(/^\d{1,9}$/)),
  z.transform((text: string) => Number(text)),
);

/**
 * The query of a document connection. A stock y-websocket client sends none of it: it is then sent
 * no acks, and is taken to know the document's present epoch.
 */
export const DocumentHandshake = z.object({
  /** PROTOCOL_VERSION of the page. */
  protocol: z.optional(wholeNumber),
  /** Schema version of the board package in the page. */
  schema: z.optional(wholeNumber),
  /** Epoch of the document that the page's copy belongs to. */
  epoch: z.optional(wholeNumber),
  /** `1`: send acks and saving notices. */
  acks: z.optional(z.literal('1')),
});
export type DocumentHandshake = z.infer<typeof DocumentHandshake>;
