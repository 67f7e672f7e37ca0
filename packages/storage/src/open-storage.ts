import type { Journal } from '@throughline/convening';
import type {
  AuditLog,
  Buddies,
  CarriedBoards,
  Directory,
  ErasedData,
  ErasureLedger,
  Imports,
  Invitations,
  OneTimeSecrets,
  OpenIdSubjects,
  Passkeys,
  Polls,
  PrivateWriting,
  Pulses,
  Reminders,
  Rephrasings,
  ReturnLinks,
  SessionStore,
  ShortLived,
  SignalLinks,
  StewardLinks,
} from '@throughline/network';
import type { DocumentShuts, UpdateLog, VersionStore } from '@throughline/rooms';
import { Acts } from './audit/acts.ts';
import { auditLogIn } from './audit/audit-log.ts';
import { filesBeside } from './beside-database.ts';
import type { CommittedGroup } from './committer/committer.ts';
import { erasedDataIn } from './erased-data.ts';
import { StoredJournal } from './journal.ts';
import { buddiesIn } from './network/buddies.ts';
import { carriedBoardsIn } from './network/carried-boards.ts';
import { directoryIn } from './network/directory.ts';
import { importsIn } from './network/imports.ts';
import { invitationsIn } from './network/invitations.ts';
import { oneTimeSecretsIn } from './network/one-time-secrets.ts';
import { openIdSubjectsIn } from './network/open-id-subjects.ts';
import { passkeysIn } from './network/passkeys.ts';
import { pollsIn } from './network/polls.ts';
import { privateWritingIn } from './network/private-writing.ts';
import { pulsesIn } from './network/pulses.ts';
import { remindersIn } from './network/reminders.ts';
import { rephrasingsIn } from './network/rephrasings.ts';
import { returnLinksIn } from './network/return-links.ts';
import { sessionsIn } from './network/sessions.ts';
import { shortLivedIn } from './network/short-lived.ts';
import { signalLinksIn } from './network/signal-links.ts';
import { stewardLinksIn } from './network/steward-links.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { StorageParts } from './storage-parts.ts';
import { noNetworkWasMade } from './store-facts.ts';
import { documentShutsIn } from './update-log/document-shuts.ts';
import { StoredUpdateLog } from './update-log/update-log.ts';
import { versionsIn } from './versions/versions.ts';

export interface StorageOptions {
  /**
   * The folder that holds everything, or, beside a Postgres database that is this server's alone, the pepper and the
   * ledger; made where it is missing.
   */
  dataDir: string;
  /** The Postgres database that holds everything else; undefined: SQLite, in the folder. */
  databaseUrl?: string | undefined;
  /**
   * Other servers use the same Postgres database at the same time, each with this set. Default: it is this
   * server's alone.
   */
  shared?: boolean | undefined;
  /** Where backups stand, to note beside them who is erased; it may be missing. */
  backupDir?: string | undefined;
  /** Called at each change: false when writing fails or takes very long, true once it works again. */
  onCommitterState?(working: boolean, error?: unknown): void;
  /** Called for each transaction of the one way to the database; for metrics. */
  onCommitted?: ((group: CommittedGroup) => void) | undefined;
}

/** Everything this server keeps. */
export interface Storage {
  readonly updateLog: UpdateLog;
  readonly documentShuts: DocumentShuts;
  readonly versions: VersionStore;
  readonly directory: Directory;
  readonly sessions: SessionStore;
  readonly shortLived: ShortLived;
  readonly stewardLinks: StewardLinks;
  readonly signalLinks: SignalLinks;
  readonly carriedBoards: CarriedBoards;
  readonly polls: Polls;
  readonly pulses: Pulses;
  readonly reminders: Reminders;
  readonly buddies: Buddies;
  readonly rephrasings: Rephrasings;
  readonly imports: Imports;
  readonly privateWriting: PrivateWriting;
  readonly returnLinks: ReturnLinks;
  readonly oneTimeSecrets: OneTimeSecrets;
  readonly invitations: Invitations;
  readonly passkeys: Passkeys;
  readonly openIdSubjects: OpenIdSubjects;
  readonly auditLog: AuditLog;
  readonly erasureLedger: ErasureLedger;
  readonly erasedData: ErasedData;
  readonly journal: Journal;
  /** The secret under which short secrets are hashed, made when it is first asked for. */
  pepper(): Promise<Uint8Array>;
  /** Whether no network was ever made here, not even one that is deleted by now. */
  isEmpty(): Promise<boolean>;
  /** What time it is for all who share the data, in milliseconds since 1970. */
  time(): Promise<number>;
  /** Resolves once something was written durably; rejects with NotSaved when that fails. */
  health(): Promise<void>;
  /** Commits what waits, and lets another server have the data. */
  close(): Promise<void>;
}

/**
 * Opens the data, brings it to this version's schema and starts the committer.
 * @throws UnwritableData, NotOurData, NewerData, DataInUse, or DatabaseProblem of a Postgres database: each
 * with a sentence for the person who started the server; NotDurable where the file system cannot keep the
 * promise of an ack
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl } = options;
  const parts =
    databaseUrl === undefined
      ? await openSqlite(options)
      : await openPostgres({ ...options, databaseUrl });
  return portsOf(parts, options);
}

/** The ports of a store that is open. */
export function portsOf(
  { dir, committer, reader, leases, appendsBy, beside, isShared, close }: StorageParts,
  { backupDir }: Pick<StorageOptions, 'backupDir'>,
): Storage {
  const acts = new Acts();
  const store = { committer: acts.alongside(committer), reader };
  return {
    updateLog: new StoredUpdateLog(committer, reader, { leases, appendsBy, isShared }),
    documentShuts: documentShutsIn({ committer }),
    versions: versionsIn(store),
    directory: directoryIn(store),
    sessions: sessionsIn(store),
    shortLived: shortLivedIn(store),
    stewardLinks: stewardLinksIn(store),
    signalLinks: signalLinksIn(store),
    carriedBoards: carriedBoardsIn(store),
    polls: pollsIn(store),
    pulses: pulsesIn(store),
    reminders: remindersIn(store),
    buddies: buddiesIn(store),
    rephrasings: rephrasingsIn(store),
    imports: importsIn(store),
    privateWriting: privateWritingIn(store),
    returnLinks: returnLinksIn(store),
    oneTimeSecrets: oneTimeSecretsIn(store),
    invitations: invitationsIn(store),
    passkeys: passkeysIn(store),
    openIdSubjects: openIdSubjectsIn(store),
    auditLog: auditLogIn(store, acts),
    ...(beside ?? filesBeside(dir, backupDir)),
    erasedData: erasedDataIn(committer, reader),
    journal: new StoredJournal(store.committer, reader),
    isEmpty: () => noNetworkWasMade(reader),
    time: () => reader.time(),
    health: () => committer.submit([]),
    close,
  };
}
