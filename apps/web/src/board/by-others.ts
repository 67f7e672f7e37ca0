import type { DocumentConnection } from '@throughline/client';

/** Whose change it is that is being told of. */
export interface ByOthers {
  /** Whether the last change, the one under way included, came from other people. */
  isLast(): boolean;
  stop(): void;
}

/** Follows who changes a document, for listeners that are told of a change and not by whom. */
export function followByOthers(doc: DocumentConnection['doc']): ByOthers {
  let last = false;
  // Before the listeners of the change, which is over only after them.
  const onTransaction = ({ local }: { local: boolean }) => {
    last = !local;
  };
  doc.on('beforeTransaction', onTransaction);
  return { isLast: () => last, stop: () => doc.off('beforeTransaction', onTransaction) };
}
