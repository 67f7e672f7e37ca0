/** The signs that Windows-1252 has where Latin-1 has controls, in the order of their bytes from 0x80. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF_SIGN = new Map([...WINDOWS_1252].map((sign, index) => [sign, 0x80 + index]));
/** A first byte of UTF-8 and what follows it, each read as a sign of Windows-1252. */
const NEXT = `[\\u00a0-\\u00bf${WINDOWS_1252}]`;
const MISREAD = new RegExp(
  `[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}`,
  'gu',
);

/**
 * Puts letters right that were written in UTF-8 and read as Windows-1252, as spreadsheets do: `NÃºÃ±ez`
 * becomes `Núñez`. What does not fit stays as it is.
 */
export const mendLetters = (text: string): string =>
  text.replace(MISREAD, (signs) => {
    const bytes = Array.from(signs, (sign) => BYTE_OF_SIGN.get(sign) ?? sign.charCodeAt(0));
    try {
      return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(''));
    } catch {
      return signs;
    }
  });

/** Whether letters are lost for good: Windows-1252 that was read as UTF-8 leaves only these behind. */
export const hasBrokenLetters = (text: string): boolean => text.includes('\ufffd');
