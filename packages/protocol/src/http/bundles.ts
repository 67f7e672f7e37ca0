import * as z from 'zod/mini';
import { Day } from '../network-words.ts';
import { Stage } from '../stage.ts';
import { LocalizedText } from '../vocabulary.ts';
import { ConveningSummary } from './convenings.ts';
import type { Resource } from './resource.ts';
import { TeamSummary } from './team-summary.ts';

/** `GET /api/convenings/:id/bundle/contents`: what the file that a convening is taken along in holds. */
export const BundleContents = z.object({
  /** How large the file is. */
  bytes: z.number(),
  boards: z.number(),
  versions: z.number(),
  teams: z.number(),
  /** Whose names are in it. */
  people: z.number(),
  /** Votes that were closed. */
  votes: z.number(),
  /** Cards with figures. */
  figures: z.number(),
});
export type BundleContents = z.infer<typeof BundleContents>;

/** `POST /api/networks/:id/bundles/preview`, with the file itself: what would come of taking it in. Nothing is stored. */
export const BundlePreview = z.object({
  name: LocalizedText,
  /** The network that it was taken along from. */
  network: LocalizedText,
  date: z.nullable(Day),
  stage: Stage,
  boards: z.number(),
  versions: z.number(),
  people: z.number(),
  /** Each of its teams, and which team here its boards join; null: it becomes a new team. */
  teams: z.array(z.object({ name: z.string(), joins: z.nullable(TeamSummary) })),
  /** Convenings here that have the same name and day. */
  alike: z.number(),
});
export type BundlePreview = z.infer<typeof BundlePreview>;

/** The media type of a bundle, up and down. */
export const BUNDLE_TYPE = 'application/zip';

/** Taking a convening along in a file, and taking such a file in. */
export const BUNDLE_RESOURCES = {
  'convening.bundle': { method: 'GET', path: '/convenings/:id/bundle', file: true },
  'convening.bundle-contents': {
    method: 'GET',
    path: '/convenings/:id/bundle/contents',
    response: BundleContents,
  },
  /** What is sent is a bundle, as `application/zip`, here and below. */
  'bundle.preview': {
    method: 'POST',
    path: '/networks/:id/bundles/preview',
    response: BundlePreview,
  },
  'bundle.import': {
    method: 'POST',
    path: '/networks/:id/bundles',
    response: ConveningSummary,
    status: 201,
  },
} as const satisfies Readonly<Record<string, Resource>>;
