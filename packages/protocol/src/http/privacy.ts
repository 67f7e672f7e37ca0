import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { ErasurePolicy } from '../network-words.ts';
import { Mark } from '../polls.ts';
import { Level } from '../vocabulary.ts';
import { BoardKind } from './boards.ts';
import { PersonInfo } from './people.ts';

/** `GET /api/me/data`: everything that is held about this person, as a file to keep. */
export const MyData = z.object({
  person: z.nullable(PersonInfo),
  /** Every author key of this person: it stands for them on the boards. */
  authorKeys: z.array(Id),
  attendance: z.array(
    z.object({ conveningId: Id, name: z.string(), firstAt: z.number(), lastAt: z.number() }),
  ),
  /** When each session began and ends; their secrets are not held. */
  sessions: z.array(z.object({ createdAt: z.number(), expiresAt: z.number() })),
  returnLinks: z.array(z.object({ createdAt: z.number(), expiresAt: z.number() })),
  passkeys: z.array(z.object({ device: z.string(), createdAt: z.number() })),
  /** Invitations that this person took up. */
  invitations: z.array(
    z.object({ level: Level, createdAt: z.number(), usedAt: z.nullable(z.number()) }),
  ),
  /** Who this person is to providers that vouch for them. */
  openIdSubjects: z.array(z.object({ issuer: z.string(), subject: z.string() })),
  /** When this person was last at which board. */
  visits: z.array(z.object({ boardId: Id, at: z.number() })),
  /** What this person wrote, by board: their own characters, and nobody else's. */
  notes: z.array(z.object({ boardId: Id, kind: BoardKind, where: z.string(), text: z.string() })),
  /** Their ballots in votes that are still open; what is counted is nobody's any more. */
  ballots: z.array(
    z.object({ boardId: Id, question: z.string(), marks: z.array(z.object(Mark.shape)) }),
  ),
  /** What this person wrote alone and is on no board: nobody else is ever given it. */
  privateNotes: z.array(z.object({ conveningId: Id, stepId: Id, text: z.string() })),
  /** What this person said when the network asked how it goes. */
  pulseAnswers: z.array(
    z.object({
      done: z.string(),
      isStuck: z.boolean(),
      stuck: z.string(),
      need: z.string(),
      at: z.number(),
    }),
  ),
  /** Whether this person wants no reminders by e-mail, and which were sent to them. */
  reminders: z.object({
    off: z.boolean(),
    sent: z.array(z.object({ about: z.string(), at: z.number() })),
  }),
  /** Privileged acts of this person. */
  acts: z.array(z.object({ action: z.string(), at: z.number() })),
});
export type MyData = z.infer<typeof MyData>;

/** `POST /api/me/erase`: says back what the screen said, so that nobody erases themselves by accident. */
export const EraseRequest = z.object({ confirm: z.literal('erase') });
export type EraseRequest = z.infer<typeof EraseRequest>;

/** What erasing did. */
export const EraseReceipt = z.object({
  at: z.number(),
  policy: ErasurePolicy,
  boards: z.number(),
});
export type EraseReceipt = z.infer<typeof EraseReceipt>;
