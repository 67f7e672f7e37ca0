import * as Y from 'yjs';

/** How deep a plain value may nest: boards hold words, numbers and null. */
const MAX_VALUE_DEPTH = 4;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/**
 * Whether an item holds what boards hold: text, types, and plain values that are not deep. Embeds,
 * bytes and whole documents are doors past the guard; deep values break those who encode them later.
 */
export function isBoardContent(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { content } = struct;
  if (content instanceof Y.ContentAny) return content.arr.every(isShallow);
  if (content instanceof Y.ContentFormat) return isShallow(content.value);
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentType ||
    content instanceof Y.ContentDeleted
  );
}

/** Looks level by level, so that no depth can exhaust the stack. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_VALUE_DEPTH; depth++) {
    level = level.flatMap((part) =>
      typeof part === 'object' && part !== null && !(part instanceof Uint8Array)
        ? Object.values(part)
        : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}
