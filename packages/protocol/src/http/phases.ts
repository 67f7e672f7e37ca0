import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Day, PhaseKind } from '../network-words.ts';
import { LIMITS, LocalizedText } from '../vocabulary.ts';
import { localized } from './names.ts';

/** A stretch of a network's time, in the order of `position`. */
export const PhaseInfo = z.object({
  id: Id,
  networkId: Id,
  position: z.number(),
  name: LocalizedText,
  kind: PhaseKind,
  startsOn: Day,
  /** Its last day: never before its first. */
  endsOn: Day,
  version: z.number(),
});
export type PhaseInfo = z.infer<typeof PhaseInfo>;

/** `GET /api/networks/:id/phases`. */
export const PhaseList = z.array(PhaseInfo);

const form = z.object({
  name: localized(LIMITS.phaseName),
  kind: PhaseKind,
  startsOn: Day,
  endsOn: Day,
});

/** `POST /api/networks/:id/phases`; it comes after those that are there. */
export const NewPhaseForm = form;
export type NewPhaseForm = z.infer<typeof NewPhaseForm>;

/** `PATCH /api/phases/:id`, with `If-Match`; what is left out stays. */
export const PhaseChange = z.partial(
  z.object({
    ...form.shape,
    position: z.number().check(z.int(), z.minimum(0), z.maximum(1_000)),
  }),
);
export type PhaseChange = z.infer<typeof PhaseChange>;
