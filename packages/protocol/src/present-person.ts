import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Role } from './vocabulary.ts';

/** Who someone is to the others on a board. The server writes it; what a client claims is replaced. */
export const PresentPerson = z.object({
  /** Author key: random, stands in notes in place of the person. */
  key: Id,
  name: z.string(),
  role: Role,
  /** A colour of the palette, as `#rrggbb`: y-tiptap draws carets with it. */
  color: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
});
export type PresentPerson = z.infer<typeof PresentPerson>;
