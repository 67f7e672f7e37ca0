import { writeSync } from 'node:fs';
import {
  FRAME,
  type PresentPerson,
  parseClientFrame,
  parseServerNotice,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import { RoomRegistry, type UpdateLog } from '@throughline/rooms';
import { openStorage } from '@throughline/storage';
import { seeded } from '@throughline/testing';
import * as Y from 'yjs';

/**
 * Types into one board for ever, in its own process, through a real room and the real store; says
 * `acked <count>` for each ack. With `never`, the control, nothing is folded.
 */
const [dataDir = '', boardId = '', key = '', seed = '', folds = 'real'] = process.argv.slice(2);

/** A room's own time runs faster than ours, so that its limits for one person do not hold us up. */
const TIMES_FASTER = 1_000;
/** So many frames may be on their way: fewer than a person may send at once. */
const WINDOW = 100;
const MOST_CHARACTERS = 5_000;

const clock = {
  now: () => performance.now() * TIMES_FASTER,
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms / TIMES_FASTER);
    return () => clearTimeout(timer);
  },
};
const person: PresentPerson = { key, name: 'c00', role: 'parent', color: '#1f6f5c' };
const random = seeded(Number(seed));
const storage = await openStorage({ dataDir });
const rooms = new RoomRegistry({ log: around(storage.updateLog), clock });

const doc = new Y.Doc();
const SERVER = {};
let [sent, acked] = [0, 0];
let isShown = false;
const connection = await rooms.join(
  boardId,
  { bufferedBytes: 0, send: (frames) => queueMicrotask(() => frames.forEach(hear)), close: end },
  { person, wantsAcks: true, may: () => true },
);
connection.receive(syncStep1Frame(Y.encodeStateVector(doc)));

function hear(frame: Uint8Array): void {
  const notice = parseServerNotice(frame);
  if (notice?.type === 'ack') {
    acked = notice.count;
    writeSync(1, `acked ${acked}\n`);
  }
  const told = frame[0] === FRAME.sync ? parseClientFrame(frame) : undefined;
  if (told?.type === 'sync-request') {
    send(syncStep2Frame(Y.encodeStateAsUpdate(doc, told.stateVector)));
  } else if (told?.type === 'update') {
    Y.applyUpdate(doc, told.update, SERVER);
    isShown ||= told.answersSync;
  }
  goOn();
}

function goOn(): void {
  const [note] = doc.getMap('notes').values();
  const text = note instanceof Y.Map ? firstText(note.get('text')) : undefined;
  while (isShown && text && sent - acked < WINDOW) edit(text);
}

function edit(text: Y.XmlText): void {
  const at = random.below(text.length + 1);
  if (text.length < MOST_CHARACTERS) text.insert(at, 'a word '.slice(0, 1 + random.below(7)));
  else text.delete(Math.min(at, text.length - 20), 20);
}

doc.on('update', (update: Uint8Array, origin: unknown) => {
  if (origin !== SERVER) send(updateFrame(update));
});

function send(frame: Uint8Array): void {
  sent += 1;
  connection.receive(frame);
}

function firstText(node: unknown): Y.XmlText | undefined {
  if (node instanceof Y.XmlText) return node;
  return node instanceof Y.XmlFragment ? firstText(node.get(0)) : undefined;
}

function end(code: number, reason: string): void {
  throw new Error(`the room let go: ${code} ${reason}`);
}

function around(log: UpdateLog): UpdateLog {
  if (folds === 'real') return log;
  return {
    isShared: log.isShared,
    load: (documentId) => log.load(documentId),
    since: (...place) => log.since(...place),
    heads: (documentIds) => log.heads(documentIds),
    append: (...args) => log.append(...args),
    knowsCommand: (...args) => log.knowsCommand(...args),
    fold: async () => {},
    replace: (...args) => log.replace(...args),
  };
}
