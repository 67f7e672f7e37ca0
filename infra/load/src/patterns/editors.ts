import { layCards, patternNotes, readPatternBoard } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import { BoardInfo, Session } from '@throughline/protocol';
import { WebSocket } from 'ws';
import type { ServerAtWork } from './start-server.ts';

export interface Editors {
  /** How many changes they have made so far. */
  changes(): number;
  stop(): void;
}

const EACH_MS = 1000;
const ROLES = ['parent', 'principal', 'teacher-leader', 'district-leader'] as const;

/** So many people with a whole copy of the board each, who sort signals and write notes, one change a second. */
export async function startEditors(server: ServerAtWork, count: number): Promise<Editors> {
  const pages = await Promise.all(Array.from({ length: count }, (_, i) => openPage(server, i)));
  let made = 0;
  const timers = pages.map((page, i) => {
    let step = i;
    return setInterval(() => {
      change(page, step);
      step += 7;
      made += 1;
    }, EACH_MS);
  });
  return {
    changes: () => made,
    stop() {
      for (const timer of timers) clearInterval(timer);
      for (const { connection } of pages) void connection.close();
    },
  };
}

interface OpenPage {
  readonly connection: DocumentConnection;
  readonly writer: { author: string; role: (typeof ROLES)[number]; language: 'en' };
}

async function openPage(server: ServerAtWork, number: number): Promise<OpenPage> {
  const { origin, joinCode, teamIds, boardId } = server;
  const role = ROLES[number % ROLES.length] ?? 'parent';
  const teamId = teamIds[number % teamIds.length];
  const headers = { 'content-type': 'application/json', origin };
  const body = JSON.stringify({
    key: joinCode,
    teamId,
    name: `Person ${number}`,
    role,
    language: 'en',
  });
  const joined = await fetch(`${origin}/api/join`, { method: 'POST', headers, body });
  const { me } = Session.parse(await joined.json());
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const answer = await fetch(`${origin}/api/boards/${boardId}`, { headers: { origin, cookie } });
  const { epoch, schemaVersion } = BoardInfo.parse(await answer.json());
  const connection = openDocument({
    serverUrl: origin.replace('http', 'ws'),
    documentId: boardId,
    epoch,
    schemaVersion,
    personKey: me.key,
    offlineCopy: false,
    WebSocketPolyfill: class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie }, origin });
      }
    } as unknown as typeof globalThis.WebSocket,
  });
  await connection.ready;
  return { connection, writer: { author: me.key, role, language: 'en' } };
}

/** Three changes of four sort a signal, the fourth writes a note. */
function change({ connection: { doc }, writer }: OpenPage, step: number): void {
  if (step % 4 === 3) {
    const text = `What we take from this, ${step}`;
    patternNotes.add(doc, { ...writer, list: 'why', kind: 'guess', text });
    return;
  }
  const view = readPatternBoard(doc);
  const { clusters } = view;
  const cluster = clusters[step % clusters.length]?.id ?? null;
  layCards(doc, [`signal-${(step * 37) % view.cards.size}`], { cluster, writer }, view);
}
