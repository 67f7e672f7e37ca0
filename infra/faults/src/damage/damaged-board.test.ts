import { join } from 'node:path';
import { openDocument } from '@throughline/client';
import { CLOSE_CODES } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Crowd } from '../crowd.ts';
import { History } from '../histories.ts';
import { type Joined, joinBoard } from '../join-board.ts';
import { KilledServer } from '../killed-server.ts';

/** Damages what is stored of a board, while no server runs; gives what makes it whole again. */
function damage(dataDir: string, boardId: string): () => void {
  const add = (difference: number) => {
    const db = new Database(join(dataDir, 'throughline.db'));
    for (const table of ['log_entry', 'checkpoint']) {
      const update = `UPDATE ${table} SET checksum = checksum + ? WHERE document_id = ?`;
      db.prepare(update).run(difference, boardId);
    }
    db.close();
  };
  add(1);
  return () => add(-1);
}

/** The person's browser on the board: how it tries to come in, and what it is told. */
function openPage(origin: string, { cookie, session, board }: Joined) {
  const closes: number[] = [];
  class CountedSocket extends WebSocket {
    constructor(url: string | URL, protocols: string | string[] = []) {
      super(url, protocols, { headers: { cookie, origin }, perMessageDeflate: false });
      this.once('close', (code) => closes.push(code));
    }
  }
  const connection = openDocument({
    serverUrl: origin.replace('http', 'ws'),
    documentId: board.id,
    epoch: board.epoch,
    schemaVersion: board.schemaVersion,
    personKey: session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: CountedSocket as unknown as typeof globalThis.WebSocket,
  });
  onTestFinished(() => connection.close());
  return { closes, connection };
}

it('harms nobody else: its people are told so once, and get in when it is whole again (S-07)', async () => {
  const died: Error[] = [];
  const server = await KilledServer.start('real', (error) => died.push(error));
  onTestFinished(() => server.end({ keepFolder: false }));
  const { origin, joinCode } = server;
  const hit = await joinBoard(origin, { joinCode, name: 'hit', teamNumber: 1 });
  await server.stop();
  const repair = damage(server.dataDir, hit.board.id);
  await server.start();
  const { pid } = server;

  const history = new History();
  const found: unknown[] = [];
  const crowd = new Crowd({ server, history, found: (fault) => found.push(fault) }, 1);
  onTestFinished(() => crowd.leave());
  await crowd.join(2, 1);
  crowd.startTyping();

  const { closes, connection } = openPage(origin, hit);
  await eventually('the page to be told', () => connection.status().kind === 'ended');
  expect(connection.status()).toMatchObject({ reason: 'damaged' });
  // Whoever asks again, by hand, is told the same.
  const again = openPage(origin, hit);
  await eventually('the page to be told again', () => again.connection.status().kind === 'ended');
  await history.whenMoreAreAcked(20);
  expect([closes, again.closes]).toEqual([[CLOSE_CODES.damaged], [CLOSE_CODES.damaged]]);
  crowd.stopTyping();
  await eventually('the others to be saved and equal', () => crowd.isSettled());
  expect(found).toEqual([]);
  expect([died, server.pid]).toEqual([[], pid]);

  await server.stop();
  repair();
  await server.start();
  const whole = openPage(origin, hit);
  const saved = () => whole.connection.status().kind === 'saved';
  await eventually('the board to be there again', saved, 30_000);
  expect(whole.connection.doc.getMap('notes').size).toBeGreaterThan(0);
}, 120_000);
