/** What a file of a spreadsheet program begins with, where it is no text: a zip, or an old workbook. */
const NO_TEXT = ['PK', '\u00d0\u00cf'];

/**
 * The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252, as spreadsheets write it.
 * @returns undefined when the file is no text, such as a workbook
 */
export async function readTextFile(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0);
  if (NO_TEXT.includes(start)) return undefined;
  if (start === '\u00ff\u00fe') return new TextDecoder('utf-16le').decode(bytes);
  if (start === '\u00fe\u00ff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
