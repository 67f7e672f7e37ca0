export { type Backup, type BackupOptions, backUp, backupsIn } from './backup/back-up.ts';
export { BackupProblem } from './backup/backup-problems.ts';
export { type Restored, type RestoreOptions, restore } from './backup/restore.ts';
export { NotSaved, StoreRefused } from './committer/not-saved.ts';
export { type MoveOptions, moveToPostgres, moveToSqlite } from './move/move-store.ts';
export { openStorage, type Storage, type StorageOptions } from './open-storage.ts';
export { isDatabaseAway } from './postgres/database-away.ts';
export { DatabaseProblem } from './postgres/database-problem.ts';
export { NotDurable } from './sqlite/durable-connection.ts';
export {
  DataInUse,
  NewerData,
  NotOurData,
  StartProblem,
  UnwritableData,
} from './start-problems.ts';
