import { MyData } from '@throughline/protocol';
import { eventually, filesHolding } from '@throughline/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { Around } from '../src/compose.ts';
import { newId } from '../src/people/secrets.ts';
import { Running } from './running.ts';
import { SignalWorld, signalOn } from './signal-world.ts';

const TEXT = 'Zitronenfalter';
const REASON = 'Admiralschmetterling';
const CANARIES = [TEXT, REASON];

let on: Running | undefined;
let world: SignalWorld | undefined;
afterEach(async () => {
  await world?.close();
  await on?.stop();
  on = undefined;
  world = undefined;
});

const canariesIn = async (folder: string) => {
  const found = await Promise.all(CANARIES.map((canary) => filesHolding(canary, folder)));
  return CANARIES.filter((_, index) => (found[index]?.length ?? 0) > 0);
};

/** Somebody whose words were pulled, changed since, and who disputed how they are used. */
async function pulled(policy: 'remove' | 'keep-without-author', around: Around = {}) {
  const running = await Running.start({}, around);
  const signals = await SignalWorld.make(running);
  [on, world] = [running, signals];
  const steward = await running.steward();
  const { networkId } = (await running.sample()).convening;
  const network = await running.server.storage.directory.network(networkId);
  const changed = await running.request(`/api/networks/${networkId}`, {
    method: 'PATCH',
    cookie: steward.cookie,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${network?.version}"` },
    body: JSON.stringify({ settings: { erasure: policy } }),
  });
  expect(changed.status).toBe(200);
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const [hers, his] = [await signals.open(ana), await signals.open(bo)];
  const anasNote = await signals.note(ana, hers, `${TEXT} says it`);
  const bosNote = await signals.note(bo, his, 'And so do I');
  const [anas = '', bos = ''] = await signals.pull(ana, [anasNote, bosNote]);
  const path = `/boards/${signals.patternBoardId}/signals/${anas}/dispute`;
  const form = { commandId: newId(), reason: REASON };
  expect(await signals.asking.outcome(ana, 'POST', path, form)).toBe('204');
  return { running, signals, ana, bo, anas, bos };
}

const erase = (running: Running, cookie: string) =>
  running.post('/api/me/erase', { confirm: 'erase' }, { cookie });

describe('erasing somebody whose words stand on a pattern board', () => {
  it('G-8 leaves no byte of them there, and what others said stays linked', async () => {
    const { running, signals, ana, bo, anas, bos } = await pulled('remove');
    const { dataDir } = running.config;
    expect(await canariesIn(dataDir)).toEqual(CANARIES);
    expect((await erase(running, ana.cookie)).status).toBe(200);
    expect(await canariesIn(dataDir)).toEqual([]);
    const pattern = await signals.open(bo, signals.patternBoardId);
    expect(signalOn(pattern, anas)).toMatchObject({ state: 'withdrawn', text: '', disputedBy: [] });
    expect(signalOn(pattern, bos)).toMatchObject({ state: 'linked', text: 'And so do I' });
    await running.stop({ keepData: true });
    expect(await canariesIn(dataDir)).toEqual([]);
  });

  it('G-8 keeps the words without their author where the network says so', async () => {
    const { running, signals, ana, bo, anas } = await pulled('keep-without-author');
    expect((await erase(running, ana.cookie)).status).toBe(200);
    const pattern = await signals.open(bo, signals.patternBoardId);
    await eventually('the signal', () => signalOn(pattern, anas) !== undefined);
    expect(signalOn(pattern, anas)).toMatchObject({
      text: `${TEXT} says it`,
      role: 'other',
      disputedBy: [{ author: '', reason: REASON }],
    });
    const { key } = ana.session.me;
    const log = await running.server.storage.updateLog.load(signals.patternBoardId);
    expect(Buffer.from(log?.checkpoint?.state ?? []).includes(key)).toBe(false);
  });

  it('G-8 goes on after it was cut short between the pattern board and the board itself', async () => {
    let isCut = false;
    const { running, signals, ana } = await pulled('remove', {
      erasing: (step) => {
        if (step !== 'signals-rewritten' || isCut) return;
        isCut = true;
        throw new Error('cut short');
      },
    });
    const { dataDir } = running.config;
    expect((await erase(running, ana.cookie)).status).toBe(500);
    expect(isCut).toBe(true);
    expect(await canariesIn(dataDir)).toEqual(CANARIES);
    await signals.close();
    await running.stop({ keepData: true });
    on = await Running.start({ dataDir });
    expect(await canariesIn(dataDir)).toEqual([]);
  });

  it('G-8 gives somebody their own disputes with what is held about them', async () => {
    const { running, ana } = await pulled('remove');
    const response = await running.request('/api/me/data', { cookie: ana.cookie });
    const { notes } = MyData.parse(await response.json());
    expect(notes.filter(({ text }) => text === REASON)).toMatchObject([{ kind: 'pattern-board' }]);
  });
});
