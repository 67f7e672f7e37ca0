import {
  type EmpathyMapSeed,
  kindOfBoard,
  writeReport,
  writeStartingNotes,
  writeTemplate,
} from '@throughline/board';
import type { NewBoard, Team } from '@throughline/network';
import type { BoardKind, BoardOwner } from '@throughline/protocol';
import * as Y from 'yjs';
import { newId } from '../people/secrets.ts';
import type { AnyTemplate } from './templates-of.ts';

/** Where a new board stands, and how it begins. */
export interface BoardPlace {
  readonly networkId: string;
  readonly owner: BoardOwner;
  /** Null: it stands beside the convenings. */
  readonly conveningId: string | null;
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Null, or absent, for one that its kind and its owner name well enough. */
  readonly title?: string | null;
  /** Whose areas, prompts and first notes it has; absent: those of its kind. */
  readonly template?: AnyTemplate | undefined;
  /** What the kind's template begins with. */
  readonly seed?: unknown;
}

/**
 * A board of a kind, its template written by the server.
 * @throws Error for a kind that cannot be made yet: ask `isKnownKind` first
 */
export function newBoard(kind: BoardKind, place: BoardPlace): NewBoard {
  const known = kindOfBoard(kind);
  if (!known) throw new Error(`no board of the kind ${kind} can be made yet`);
  const doc = new Y.Doc();
  const { template } = place;
  // What some kinds are made of stands in the template: it comes first.
  if (template) writeTemplate(doc, template);
  known.write(doc, place.seed);
  writeReport(doc);
  if (template) writeStartingNotes(doc, template.notes);
  return {
    id: newId(),
    kind,
    networkId: place.networkId,
    conveningId: place.conveningId,
    owner: place.owner,
    title: place.title ?? null,
    position: place.position,
    epoch: 1,
    schemaVersion: known.schema,
    createdAt: place.now,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
  };
}

/**
 * An empathy map for one team.
 * @param conveningId null: it stands beside the convenings
 */
export function newEmpathyMap(
  team: Pick<Team, 'id' | 'networkId'>,
  place: {
    conveningId: string | null;
    position: number;
    now: number;
    template?: AnyTemplate | undefined;
  },
  seed?: EmpathyMapSeed,
): NewBoard {
  const owner = { type: 'team', teamId: team.id } as const;
  return newBoard('empathy-map', { ...place, networkId: team.networkId, owner, seed });
}
