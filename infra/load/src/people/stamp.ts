const MARK = 0x7e;
const END = 0x20;
const DIGITS = 5;
/** Bytes of a stamp: `~`, five digits of base 36, a space. */
export const STAMP_LENGTH = DIGITS + 2;

const digitValues = new Int8Array(256).fill(-1);
for (let value = 0; value < 36; value++) digitValues[value.toString(36).charCodeAt(0)] = value;

/** The text by which an edit is known wherever it turns up, whatever it is wrapped in. */
export function stampText(editNumber: number): string {
  return `~${editNumber.toString(36).padStart(DIGITS, '0')} `;
}

/** Calls `visit` with the number of each stamp in these bytes. */
export function eachStamp(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (editNumber: number) => void,
): void {
  const last = end - STAMP_LENGTH;
  for (let at = start; at <= last; at++) {
    if (bytes[at] !== MARK || bytes[at + STAMP_LENGTH - 1] !== END) continue;
    const value = digitsAt(bytes, at + 1);
    if (value < 0) continue;
    visit(value);
    at += STAMP_LENGTH - 1;
  }
}

/** No other number that a server writes begins so and is so long. */
const NUMBER_MARK = '77777';
const NUMBER_DIGITS = 10;
const NUMBER = new RegExp(`(?<![0-9])${NUMBER_MARK}([0-9]{${NUMBER_DIGITS}})(?![0-9])`, 'g');

/** The number by which a move is known in JSON, where a server takes no text of its own choosing. */
export const stampNumber = (moveNumber: number): number =>
  Number(NUMBER_MARK + String(moveNumber).padStart(NUMBER_DIGITS, '0'));

/** Calls `visit` with the number of each stamp that is a number in these bytes. */
export function eachStampNumber(
  bytes: Buffer,
  start: number,
  end: number,
  visit: (moveNumber: number) => void,
): void {
  for (const [, digits] of bytes.toString('latin1', start, end).matchAll(NUMBER))
    visit(Number(digits));
}

function digitsAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + DIGITS; i++) {
    const digit = digitValues[bytes[i] ?? 0] ?? -1;
    if (digit < 0) return -1;
    value = value * 36 + digit;
  }
  return value;
}
