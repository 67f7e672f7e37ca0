/** Reads lib0's variable-length numbers in place; `at` is where the next byte stands. */
export class VarUintReader {
  at = 0;

  read(bytes: Uint8Array): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }
}
