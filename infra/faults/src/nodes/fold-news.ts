/** A fold that a node had ready when it was stopped. */
export interface GatheredFold {
  readonly documentId: string;
  readonly seq: number;
}

const LINE =
  /^fold (stored|refused) (late|plain) (\S+) (\d+)|^fold gathered (\S+) (\d+)|^fold stopped/;

/** What nodes say of their folds. */
export class FoldNews {
  readonly #unread = new Map<number, string>();
  readonly #stored: { node: number; documentId: string; seq: number }[] = [];
  readonly #gathered = new Map<number, GatheredFold[]>();
  /** Folds that were tried after a stop. */
  late = 0;
  refused = 0;
  stops = 0;

  hear(node: number, text: string): void {
    const lines = ((this.#unread.get(node) ?? '') + text).split('\n');
    this.#unread.set(node, lines.pop() ?? '');
    for (const line of lines) this.#read(node, line);
  }

  /** The node that stored the last fold: it has that document's lease. */
  get lastToFold(): { number: number } | undefined {
    const last = this.#stored.at(-1);
    return last && { number: last.node };
  }

  /** What this node had ready when it was stopped last. */
  gatheredBy(node: number): readonly GatheredFold[] {
    return this.#gathered.get(node) ?? [];
  }

  /** Whether another node stored a later state of the same document. */
  isFoldedSince(node: number, { documentId, seq }: GatheredFold): boolean {
    return this.#stored.some(
      (one) => one.node !== node && one.documentId === documentId && one.seq > seq,
    );
  }

  #read(node: number, line: string): void {
    const [, how, when, documentId, seq, gatheredId, gatheredSeq] = LINE.exec(line) ?? [];
    if (gatheredId !== undefined) {
      const fold = { documentId: gatheredId, seq: Number(gatheredSeq) };
      this.#gathered.set(node, [...(this.#gathered.get(node) ?? []), fold]);
    } else if (how === undefined) {
      if (line === 'fold stopped') this.stops += 1;
    } else {
      if (how === 'stored')
        this.#stored.push({ node, documentId: documentId ?? '', seq: Number(seq) });
      if (when !== 'late') return;
      this.late += 1;
      if (how === 'refused') this.refused += 1;
      this.#gathered.delete(node);
    }
  }
}
