/** What a table may be. Beyond it a file is refused before it is read through. */
export const TABLE_LIMITS = {
  /** Characters of a CSV. */
  text: 12_000_000,
  /** Bytes of a workbook as it lies on the disk. */
  workbookBytes: 8_000_000,
  /** Bytes that all parts of a workbook say they unpack to. */
  unpackedBytes: 128_000_000,
  lines: 60_000,
  columns: 60,
  /** Characters of one cell that are kept. */
  cell: 200,
  /** Places × groups × times: what a chart could ask for. */
  cells: 400_000,
} as const;
