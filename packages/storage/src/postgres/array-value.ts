const HEADER_BYTES = 20;
const BYTEA = 17;
const TEXT = 25;

/** A list of byte strings as Postgres takes a `bytea[]`: as they are, in no other notation. */
export const bytesArray = (values: readonly Uint8Array[]): Uint8Array => binary(values, BYTEA);

/** The same for a `text[]`. */
export const textArray = (values: readonly string[]): Uint8Array =>
  binary(
    values.map((value) => Buffer.from(value)),
    TEXT,
  );

/** The same for a `bigint[]`. */
export const numberArray = (values: readonly number[]): string => `{${values.join(',')}}`;

/** The server's own format: dimensions, whether any is null, the type; length and first index; each by its length. */
function binary(values: readonly Uint8Array[], type: number): Uint8Array {
  if (values.length === 0) return Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, type]);
  const size = values.reduce((sum, value) => sum + 4 + value.byteLength, HEADER_BYTES);
  const into = Buffer.allocUnsafe(size);
  let at = 0;
  for (const word of [1, 0, type, values.length, 1]) at = into.writeInt32BE(word, at);
  for (const value of values) {
    at = into.writeInt32BE(value.byteLength, at);
    into.set(value, at);
    at += value.byteLength;
  }
  return into;
}
