/** Which edits one person has seen: one bit each. */
export class SeenEdits {
  #bits = new Uint8Array(1_024);

  /** Notes an edit; false when it was noted before. */
  note(editNumber: number): boolean {
    const byte = editNumber >> 3;
    const bit = 1 << (editNumber & 7);
    if (byte >= this.#bits.length) this.#grow(byte);
    const before = this.#bits[byte] ?? 0;
    this.#bits[byte] = before | bit;
    return (before & bit) === 0;
  }

  has(editNumber: number): boolean {
    return ((this.#bits[editNumber >> 3] ?? 0) & (1 << (editNumber & 7))) !== 0;
  }

  #grow(byte: number): void {
    const larger = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
    larger.set(this.#bits);
    this.#bits = larger;
  }
}
