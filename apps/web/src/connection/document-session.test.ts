import type { DocumentConnection, SaveStatus } from '@throughline/client';
import type { BoardInfo, CloseReason, Problem } from '@throughline/protocol';
import { FakeClock } from '@throughline/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../http/answer.ts';
import { type DocumentSession, openDocumentSession } from './document-session.ts';

const board = (epoch: number, access: 'read' | 'write' = 'write'): BoardInfo => ({
  id: 'board-1',
  kind: 'empathy-map',
  team: { id: 'team-1', name: 'Mesa Linda', badge: 'ML' },
  networkId: 'network-1',
  owner: { type: 'team', teamId: 'team-1' },
  title: null,
  access,
  mayComment: true,
  conveningId: 'convening-1',
  epoch,
  schemaVersion: 1,
});
const problem = (code: Problem['code']): Answer<BoardInfo> => ({
  kind: 'problem',
  problem: { status: 400, title: 'no', code },
});

/** A connection that the test ends by hand. */
class Line
  implements
    Pick<
      DocumentConnection,
      'status' | 'subscribe' | 'close' | 'mayWrite' | 'mayComment' | 'subscribeToRights'
    >
{
  readonly board: BoardInfo;
  readonly olderTexts: readonly string[];
  closed = 0;
  #status: SaveStatus = { kind: 'saved' };
  readonly #listeners = new Set<() => void>();

  constructor(opened: BoardInfo, olderTexts: readonly string[] = []) {
    this.board = opened;
    this.olderTexts = olderTexts;
  }

  status = () => this.#status;
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  close = async () => {
    this.closed += 1;
  };
  takeTextsFromOlderCopies = async () => this.olderTexts;

  #mayWrite: boolean | undefined;
  readonly #rightsListeners = new Set<() => void>();
  mayWrite = () => this.#mayWrite;
  mayComment = () => undefined;
  subscribeToRights = (listener: () => void) => {
    this.#rightsListeners.add(listener);
    return () => this.#rightsListeners.delete(listener);
  };

  tell(mayWrite: boolean): void {
    this.#mayWrite = mayWrite;
    for (const listener of [...this.#rightsListeners]) listener();
  }

  end(reason: CloseReason, unsentTexts: readonly string[] = []): void {
    this.#status = { kind: 'ended', reason, unsentTexts };
    for (const listener of [...this.#listeners]) listener();
  }
}

describe('a board that stays open', () => {
  let clock: FakeClock;
  let answers: Answer<BoardInfo>[];
  let lines: Line[];
  let olderTexts: readonly string[];

  beforeEach(() => {
    clock = new FakeClock();
    answers = [];
    lines = [];
    olderTexts = [];
  });

  function open(): DocumentSession {
    return openDocumentSession({
      fetchBoard: async () => answers.shift() ?? { kind: 'ok', value: board(1) },
      open: (info) => {
        const line = new Line(info, olderTexts);
        lines.push(line);
        return line as unknown as DocumentConnection;
      },
      now: () => clock.now(),
      after: (ms, run) => clock.after(ms, run),
    });
  }

  async function changed(session: DocumentSession, kind: string): Promise<void> {
    if (session.state().kind === kind) return;
    await new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        if (session.state().kind !== kind) return;
        stop();
        resolve();
      });
    });
  }

  test('asks for the board, then opens its document', async () => {
    const session = open();
    expect(session.state()).toEqual({ kind: 'opening', unsentTexts: [] });
    await changed(session, 'open');
    expect(lines.map((line) => line.board.epoch)).toEqual([1]);
  });

  test.each(['epochMismatch', 'updateRefused', 'partLocked', 'forbidden', 'malformed'] as const)(
    'asks anew and opens again after %s, and keeps the words that were not taken',
    async (reason) => {
      answers = [
        { kind: 'ok', value: board(1) },
        { kind: 'ok', value: board(2, 'read') },
      ];
      const session = open();
      await changed(session, 'open');
      lines[0]?.end(reason, ['my words']);
      await changed(session, 'open');
      expect(lines.map((line) => line.board.epoch)).toEqual([1, 2]);
      expect(lines[0]?.closed).toBe(1);
      expect(session.state()).toMatchObject({
        unsentTexts: ['my words'],
        board: { access: 'read' },
      });
      session.putAwayUnsent();
      expect(session.state().unsentTexts).toEqual([]);
    },
  );

  test('shows the words of older copies once they are read', async () => {
    olderTexts = ['from before the restore'];
    const session = open();
    await changed(session, 'open');
    await new Promise<void>((resolve) => {
      if (session.state().unsentTexts.length > 0) resolve();
      session.subscribe(resolve);
    });
    expect(session.state().unsentTexts).toEqual(['from before the restore']);
  });

  test.each([
    ['signedOut', 'signed-out'],
    ['protocolMismatch', 'outdated'],
    ['tooLarge', 'too-large'],
    ['documentFull', 'full'],
    ['damaged', 'damaged'],
  ] as const)('%s closes the board as %s', async (reason, because) => {
    const session = open();
    await changed(session, 'open');
    lines[0]?.end(reason, ['kept']);
    expect(session.state()).toEqual({ kind: 'closed', because, unsentTexts: ['kept'] });
    expect(lines).toHaveLength(1);
  });

  test.each([
    ['signed-out', 'signed-out'],
    ['not-found', 'not-found'],
    ['not-allowed', 'forbidden'],
  ] as const)('the server’s %s closes the board as %s', async (code, because) => {
    answers = [problem(code)];
    const session = open();
    await changed(session, 'closed');
    expect(session.state()).toMatchObject({ kind: 'closed', because });
  });

  test.each(['signed-out', 'not-found'] as const)(
    'a board that was deleted while it was open is told as that, though the server now says %s',
    async (code) => {
      answers = [{ kind: 'ok', value: board(1) }, problem(code)];
      const session = open();
      await changed(session, 'open');
      lines[0]?.end('unknownDocument', ['my words']);
      await changed(session, 'closed');
      expect(session.state()).toMatchObject({ because: 'deleted', unsentTexts: ['my words'] });
    },
  );

  test('asks again by itself while the server cannot be reached', async () => {
    answers = [{ kind: 'unreachable', why: 'offline' }, problem('unexpected')];
    const session = open();
    await changed(session, 'unreachable');
    clock.advance(1_000);
    await changed(session, 'unreachable');
    while (clock.pending === 0) await Promise.resolve();
    clock.advance(2_000);
    await changed(session, 'open');
    expect(lines).toHaveLength(1);
  });

  test('stops opening what the server ends again and again, until the person asks', async () => {
    const session = open();
    for (let time = 0; time < 4; time++) {
      await changed(session, 'open');
      lines.at(-1)?.end('updateRefused');
    }
    await changed(session, 'open');
    lines.at(-1)?.end('updateRefused');
    expect(session.state()).toMatchObject({ kind: 'closed', because: 'refused' });
    session.retry();
    await changed(session, 'open');
    expect(lines).toHaveLength(6);
  });

  test('a connection that lasted does not count toward giving up', async () => {
    const session = open();
    for (let time = 0; time < 9; time++) {
      await changed(session, 'open');
      clock.advance(30_000);
      lines.at(-1)?.end('epochMismatch');
    }
    await changed(session, 'open');
    expect(session.state().kind).toBe('open');
  });

  test('a right that goes and comes back changes what may be done, and opens nothing anew', async () => {
    const session = open();
    await changed(session, 'open');
    lines[0]?.tell(true);
    lines[0]?.tell(false);
    expect(session.state()).toMatchObject({ kind: 'open', board: { access: 'read' } });
    lines[0]?.tell(true);
    expect(session.state()).toMatchObject({ kind: 'open', board: { access: 'write' } });
    expect([lines.length, lines[0]?.closed]).toEqual([1, 0]);
  });

  test('who came to read and may write now comes in anew, as one who has a copy', async () => {
    answers = [
      { kind: 'ok', value: board(1, 'read') },
      { kind: 'ok', value: board(1, 'write') },
    ];
    const session = open();
    await changed(session, 'open');
    lines[0]?.tell(false);
    lines[0]?.tell(true);
    await changed(session, 'opening');
    await changed(session, 'open');
    expect(lines.map((line) => line.board.access)).toEqual(['read', 'write']);
    expect(lines[0]?.closed).toBe(1);
  });

  test('leaving closes the document and asks for nothing more', async () => {
    const session = open();
    await changed(session, 'open');
    await session.close();
    expect(lines[0]?.closed).toBe(1);
    session.retry();
    expect(lines).toHaveLength(1);
  });
});
