import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const TABLES = ['log_entry', 'checkpoint', 'document_client', 'version', 'looked_at'];

/** How many bytes the rows of one document hold, by table: every value, as SQLite stores it. */
export function storedBytes(dataDir: string, documentId: string) {
  const db = new DatabaseSync(join(dataDir, 'throughline.db'), { readOnly: true });
  const parts = Object.fromEntries(
    TABLES.map((table) => {
      const columns = db.prepare(`PRAGMA table_info(${table})`).all();
      const sum = columns
        .map(({ name }) => `COALESCE(LENGTH(CAST("${name}" AS BLOB)), 0)`)
        .join(' + ');
      const size = db.prepare(`SELECT SUM(${sum}) AS size FROM ${table} WHERE document_id = ?`);
      return [table, Number(size.get(documentId)?.size ?? 0)];
    }),
  );
  db.close();
  return { parts, bytes: Object.values(parts).reduce((sum, size) => sum + size, 0) };
}
