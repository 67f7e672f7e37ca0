import Database from 'better-sqlite3';

/**
 * What no backup holds, as statements on the copy: what links a person to what they were promised nobody could
 * link to them. A backup outlives that promise's keeping; a restored server lacks what was written alone and not revealed
 * yet, and the ballots of votes that are open: these are still on the devices, and can be cast again.
 */
const LEFT_OUT: readonly string[] = [
  'DELETE FROM document WHERE id IN (SELECT id FROM private_document)',
  'DELETE FROM private_document',
  'DELETE FROM ballot',
];

/** Takes out of a copy what no backup holds, and writes the file anew so that nothing of it is left in free pages. */
export function leaveOut(file: string): void {
  const db = new Database(file);
  try {
    // A file by itself, without a log beside it.
    db.pragma('journal_mode = DELETE');
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    const changes = LEFT_OUT.reduce((sum, sql) => sum + db.prepare(sql).run().changes, 0);
    if (changes > 0) db.exec('VACUUM');
  } finally {
    db.close();
  }
}
