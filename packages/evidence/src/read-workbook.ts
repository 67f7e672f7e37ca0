import { readXlsx } from 'hucre/xlsx';
import { TABLE_LIMITS } from './limits.ts';
import { type TableText, withHeadings } from './lines.ts';
import { unpackedSize } from './unpacked-size.ts';

/** A sheet of a workbook that holds a table. */
export interface WorkbookSheet {
  readonly name: string;
  readonly table: TableText;
}

export type ReadWorkbook =
  | { readonly status: 'read'; readonly sheets: readonly WorkbookSheet[] }
  | { readonly status: 'refused'; readonly reason: 'no-workbook' | 'too-large' };

/**
 * The tables of an XLSX file. Formulas are never run: a cell is the value that the file keeps for it.
 * Refused before anything is unpacked when the file, or what its parts say they unpack to, is beyond
 * the limits. Meant for the device of whoever chose the file: no server opens a workbook.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  if (bytes.byteLength > TABLE_LIMITS.workbookBytes) return refused('too-large');
  const size = unpackedSize(bytes);
  if (size === undefined) return refused('no-workbook');
  if (size > TABLE_LIMITS.unpackedBytes) return refused('too-large');
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: TABLE_LIMITS.lines + 1 });
    return {
      status: 'read',
      sheets: sheets.flatMap(({ name, rows }) => {
        if (rows.length > TABLE_LIMITS.lines) return [];
        const table = withHeadings(
          rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })),
        );
        return table ? [{ name, table }] : [];
      }),
    };
  } catch {
    // Whatever the library says of a broken file: nothing in it can be read.
    return refused('no-workbook');
  }
}

const refused = (reason: 'no-workbook' | 'too-large'): ReadWorkbook => ({
  status: 'refused',
  reason,
});

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
