import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Day, ErasurePolicy } from '../network-words.ts';
import { LIMITS, LocalizedText, Role } from '../vocabulary.ts';
import { localized } from './names.ts';
import { Version } from './versions.ts';

const seats = z.number().check(z.int(), z.minimum(1), z.maximum(20));

/** Who a team should be made of. A screen shows who is missing; nothing is ever forbidden by it. */
export const CompositionRule = z.object({
  leastMembers: z.number().check(z.int(), z.minimum(1), z.maximum(50)),
  /** Roles without which a team is not whole. */
  required: z.array(Role).check(z.maxLength(20)),
  /** Roles that make a team better, and how many of each. */
  wished: z.array(z.object({ role: Role, count: seats })).check(z.maxLength(20)),
  /** Whether one of the district leaders should be the superintendent. */
  superintendentWished: z.boolean(),
});
export type CompositionRule = z.infer<typeof CompositionRule>;

export const NetworkSettings = z.object({
  maxTeams: z.number().check(z.int(), z.minimum(1), z.maximum(500)),
  composition: CompositionRule,
  /** What becomes of a person's text when the person is erased. */
  erasure: ErasurePolicy,
  /** How many days after its last day everything of the network is deleted. */
  retentionDays: z.number().check(z.int(), z.minimum(1), z.maximum(3_650)),
  /** A count of people in a role below this is not shown to those who are not on the team. */
  smallestCount: z.number().check(z.int(), z.minimum(1), z.maximum(30)),
});
export type NetworkSettings = z.infer<typeof NetworkSettings>;

/** What only a steward changes, with `network.set-privacy`; the rest is `network.change`. */
export const PRIVACY_SETTINGS = ['erasure', 'retentionDays', 'smallestCount'] as const;

/** `GET /api/networks/:id`. */
export const NetworkInfo = z.object({
  id: Id,
  version: Version,
  name: LocalizedText,
  sample: z.boolean(),
  createdAt: z.number(),
  settings: NetworkSettings,
  /** The day on which everything of the network is deleted, as its settings and its dates have it. */
  keptUntil: Day,
});
export type NetworkInfo = z.infer<typeof NetworkInfo>;

/** `GET /api/networks`: those that this person belongs to, the newest first. */
export const NetworkList = z.array(
  z.object({
    ...NetworkInfo.shape,
    teams: z.number(),
    /** Everybody but those who are gone; null for those who may not see the people. */
    people: z.nullable(z.number()),
    convenings: z.number(),
  }),
);
export type NetworkList = z.infer<typeof NetworkList>;

/** `POST /api/networks`. What is left out of the settings is as NEW_NETWORK has it in the network package. */
export const NewNetworkForm = z.object({
  name: localized(LIMITS.networkName),
  settings: z.optional(z.partial(NetworkSettings)),
});
export type NewNetworkForm = z.infer<typeof NewNetworkForm>;

/** `PATCH /api/networks/:id`; what is left out stays. */
export const NetworkChange = z.partial(
  z.object({
    name: localized(LIMITS.networkName),
    settings: z.partial(NetworkSettings),
  }),
);
export type NetworkChange = z.infer<typeof NetworkChange>;
