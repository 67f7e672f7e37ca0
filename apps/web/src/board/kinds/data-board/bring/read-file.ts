import { readCsv, type TableText } from '@throughline/evidence';

/** A file as far as it was read on this device. */
export type OpenedFile =
  | { readonly status: 'open'; readonly name: string; readonly sheets: readonly Sheet[] }
  | { readonly status: 'refused'; readonly reason: 'no-table' | 'no-workbook' | 'too-large' };

export interface Sheet {
  readonly name: string;
  readonly table: TableText;
  /** What is sent when it is brought in. */
  readonly text: string;
}

const WORKBOOK = /\.xls[xm]$/i;

/** Reads a file on this device; a workbook is never sent, only the cells of the sheet that is brought in. */
export async function readFile(file: File): Promise<OpenedFile> {
  if (WORKBOOK.test(file.name)) {
    const { readWorkbook } = await import('@throughline/evidence/workbook');
    const found = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
    if (found.status === 'refused') return found;
    if (found.sheets.length === 0) return { status: 'refused', reason: 'no-table' };
    const sheets = found.sheets.map(({ name, table }) => ({ name, table, text: textOf(table) }));
    return { status: 'open', name: file.name, sheets };
  }
  const text = decoded(await file.arrayBuffer());
  const table = readCsv(text);
  if (!table) return { status: 'refused', reason: 'no-table' };
  return { status: 'open', name: file.name, sheets: [{ name: file.name, table, text }] };
}

/** UTF-8 as most are written today, or what older spreadsheets wrote. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A sheet as CSV. */
export const textOf = ({ headings, above, lines }: TableText): string =>
  [...above.map(({ cells }) => cells), headings, ...lines.map(({ cells }) => cells)]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
