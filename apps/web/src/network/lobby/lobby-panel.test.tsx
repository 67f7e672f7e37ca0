import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { PersonInfo } from '@throughline/protocol';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { LobbyPanel } from './lobby-panel.tsx';

const waiter = (id: string, name: string): PersonInfo & { waitingSince: number } => ({
  id,
  key: `${id}key`,
  networkId: 'net1',
  version: 0,
  name,
  role: 'parent',
  superintendent: false,
  level: 'member',
  state: 'waiting',
  announced: false,
  team: null,
  language: 'en',
  email: null,
  createdAt: 0,
  lastSeenAt: null,
  waitingSince: Date.now() - 130_000,
});

let waiting = [waiter('ana1', 'Ana'), waiter('bo12', 'Bo')];
let asked: string[] = [];

beforeEach(() => {
  waiting = [waiter('ana1', 'Ana'), waiter('bo12', 'Bo')];
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('/lobby')) return Response.json(waiting);
    asked.push(path);
    const found = waiting.find(({ id }) => path.includes(id));
    waiting = waiting.filter((one) => one !== found);
    return Response.json(found);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(lobby: boolean) {
  const i18n = await startI18n('en', ['lobby']);
  render(
    <I18nextProvider i18n={i18n}>
      <LobbyPanel conveningId="conv1" lobby={lobby} />
    </I18nextProvider>,
  );
}

test('who waits is let in one by one, or told that it is not now', async () => {
  await show(true);
  await screen.findByText('2 people wait');
  expect(screen.getAllByText(/for 2 minutes/)).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Let in: Ana' }));
  await screen.findByText('1 person waits');
  fireEvent.click(screen.getByRole('button', { name: 'Not now: Bo' }));
  await screen.findByText('Nobody is waiting.');
  expect(asked).toEqual(['/api/people/ana1/admit', '/api/people/bo12/refuse']);
});

test('everybody is let in at once', async () => {
  await show(true);
  fireEvent.click(await screen.findByRole('button', { name: 'Let all 2 in' }));
  await screen.findByText('Nobody is waiting.');
  expect(asked.sort()).toEqual(['/api/people/ana1/admit', '/api/people/bo12/admit']);
});

test('without a lobby there is no panel, but for those who came before it was turned off', async () => {
  waiting = [];
  await show(false);
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  cleanup();
  waiting = [waiter('ana1', 'Ana')];
  await show(false);
  await screen.findByText('1 person waits');
});
