import type { BoardKind } from '@throughline/protocol';
import * as Y from 'yjs';
import type { OutlineNode } from '../kinds/outline.ts';
import { type AnyKindOfBoard, isKnownKind, kindOfBoard } from '../kinds/registry.ts';
import type { BoardContent } from './content.ts';
import { writeContent } from './write-content.ts';

/** A content as a document of its own, for readers and views: whatever is done to it, nobody else sees it. */
export function documentOf(content: BoardContent): Y.Doc {
  const doc = new Y.Doc();
  writeContent(doc, content);
  return doc;
}

/** Which kind of board a content is; undefined for one that this version does not know. */
export function kindOfContent({ roots }: BoardContent): BoardKind | undefined {
  const kind = roots.meta?.kind;
  return isKnownKind(kind) ? kind : undefined;
}

/** What stands on a board of this kind as its outline tells it. */
export function outlineOfContent(
  content: BoardContent,
  kind: AnyKindOfBoard | undefined = kindNamedBy(content),
): readonly OutlineNode[] {
  return kind === undefined ? [] : kind.outline(kind.read(documentOf(content)));
}

function kindNamedBy(content: BoardContent): AnyKindOfBoard | undefined {
  const kind = kindOfContent(content);
  return kind && kindOfBoard(kind);
}
