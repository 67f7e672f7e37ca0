import type { CloseReason } from '@throughline/protocol';
import type { BatchView } from './batch-view.ts';
import { type Author, type GuardRefusal, inspectUpdate, type Verdict } from './guard.ts';
import type { LogEntry } from './ports.ts';
import type { RootEntry } from './root-entries.ts';
import type { RoomSession } from './session.ts';

/**
 * Largest document that takes anything more, in bytes of its updates: some twenty times a board of
 * 2,000 notes. Folding brings the size back to what the content needs.
 */
export const MAX_DOCUMENT_BYTES = 8_388_608;

/** One update frame that waits for its turn. */
export interface QueuedUpdate {
  session: RoomSession;
  update: Uint8Array;
  /** Its number among the update frames of its socket. */
  frame: number;
  /** It answers our sync step 1, so it holds everything that its sender had and we lacked. */
  answersSync: boolean;
}

interface AcceptedUpdate extends QueuedUpdate {
  entry: LogEntry;
  /** What it puts into root maps. */
  adds: readonly RootEntry[];
}

/** What one tick of a room takes on: frames to make durable, and frames that brought nothing new. */
export interface Batch {
  accepted: readonly AcceptedUpdate[];
  known: readonly QueuedUpdate[];
  /** Frames that would be refused, unless the log went on, with what their senders sent after them. */
  doubted: readonly QueuedUpdate[];
}

/**
 * Passes each frame through guard and permission, in order. A frame that is refused ends its
 * connection, and what the same connection sent after it is dropped.
 * @param document the last entry in its log (accepted frames take the numbers after it) and its size
 * @param mayDoubt whether to leave undecided what may be right once others' entries are read
 */
export function gatherBatch(
  queued: readonly QueuedUpdate[],
  view: BatchView,
  { seq: lastSeq, bytes }: { readonly seq: number; readonly bytes: number },
  mayDoubt = false,
): Batch {
  const accepted: AcceptedUpdate[] = [];
  const known: QueuedUpdate[] = [];
  const doubted: QueuedUpdate[] = [];
  let size = bytes;
  for (const item of queued) {
    const { session, update } = item;
    if (session.refused) continue;
    if (doubted.some((earlier) => earlier.session === session)) {
      doubted.push(item);
      continue;
    }
    const { person, formerKeys } = session.member;
    const author = person.key;
    const lockedParts = session.member.lockedParts?.();
    const verdict = inspectSafely(update, { key: author, formerKeys, lockedParts }, view);
    if (item.answersSync) session.noteSyncAnswer(item.frame);
    switch (verdict.kind) {
      case 'refused':
        if (mayDoubt && isDoubtful(item, verdict.refusal)) doubted.push(item);
        else refuse(item, verdict.refusal);
        break;
      case 'known':
        known.push(item);
        break;
      case 'new': {
        if (!session.member.may(verdict.reach === 'remarks' ? 'comment' : 'write')) {
          session.refuse('forbidden');
          break;
        }
        size += update.length;
        if (size > MAX_DOCUMENT_BYTES) {
          session.refuse('documentFull');
          break;
        }
        view.accept(verdict, author);
        const seq = lastSeq + accepted.length + 1;
        const entry = { seq, author, bytes: update, claims: verdict.claims };
        accepted.push({ ...item, entry, adds: verdict.entries });
        break;
      }
    }
  }
  return { accepted, known, doubted };
}

/** Whatever a guard that throws has not foreseen harms only the one who sent it. */
function inspectSafely(update: Uint8Array, author: Author, view: BatchView): Verdict {
  try {
    return inspectUpdate(update, author, view);
  } catch {
    return { kind: 'refused', refusal: 'undecodable' };
  }
}

/** Whether it may be no offence in a document that holds what other servers took in. */
function isDoubtful(item: QueuedUpdate, refusal: GuardRefusal): boolean {
  switch (refusal) {
    case 'gap':
      return !isSetAside(item, refusal);
    case 'foreign-client':
    case 'structure':
    case 'forged':
    case 'locked':
      return true;
    case 'undecodable':
    case 'too-large':
    case 'full':
      return false;
  }
}

const isSetAside = ({ session, frame }: QueuedUpdate, refusal: GuardRefusal) =>
  refusal === 'gap' && session.answersSyncAfter(frame);

/**
 * A stock client sends what is typed between its connect and our sync step 1 as a plain update,
 * though it builds on offline edits that only its answer to step 1 will bring. Such a gap is set
 * aside; any other is refused.
 */
function refuse(item: QueuedUpdate, refusal: GuardRefusal): void {
  const { session } = item;
  if (isSetAside(item, refusal)) session.setAside();
  else session.refuse(closeReasonOf(refusal));
}

function closeReasonOf(refusal: GuardRefusal): CloseReason {
  switch (refusal) {
    case 'too-large':
      return 'tooLarge';
    case 'full':
      return 'documentFull';
    case 'locked':
      return 'partLocked';
    case 'undecodable':
    case 'gap':
    case 'foreign-client':
    case 'structure':
    case 'forged':
      return 'updateRefused';
  }
}
