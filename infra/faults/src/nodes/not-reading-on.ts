import type { UpdateLog } from '@throughline/rooms';

/** The log of a server that lives from what others tell it alone: it never looks what it missed. */
export function notReadingOn(log: UpdateLog): UpdateLog {
  return {
    isShared: log.isShared,
    since: async () => ({ updates: [], owners: new Map() }),
    heads: async (documentIds) =>
      new Map(
        [...(await log.heads(documentIds))].map(([id, { epoch }]) => [id, { epoch, seq: 0 }]),
      ),
    load: (documentId) => log.load(documentId),
    knowsCommand: (...command) => log.knowsCommand(...command),
    append: (...entries) => log.append(...entries),
    fold: (...folded) => log.fold(...folded),
    replace: (...replaced) => log.replace(...replaced),
  };
}
