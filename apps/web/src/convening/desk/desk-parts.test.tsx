import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { newState } from '@throughline/convening';
import type { BoardPulse, Command } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { createPulseStore } from '../pulse-store.ts';
import { HelpQueue } from './help-queue.tsx';
import { lightOne } from './light-one.ts';
import { ParkingLot } from './parking-lot.tsx';
import { perMinute } from './spark.tsx';
import { TableCard, type TableSignsNow } from './table-card.tsx';
import { layOut, SHEET, sheetsFor } from './thumbnail-layout.ts';
import { VoiceRow } from './voice-row.tsx';

const MINUTE_MS = 60_000;
const table = {
  id: 't1',
  is: 'team',
  name: 'Cedar Mesa',
  badge: 'CM',
  place: '',
  boardId: 'b1',
} as const;
const signs: TableSignsNow = {
  asks: false,
  coming: false,
  done: false,
  locked: false,
  lit: false,
  guided: false,
};
const pulse: BoardPulse = {
  boardId: 'b1',
  people: [{ role: 'parent', count: 2 }],
  count: 14,
  areas: [
    { id: 'one', count: 14 },
    { id: 'two', count: 0 },
  ],
  pace: [0, 0, 0, 0, 0, 0, 0, 3, 2, 1],
  quietSince: null,
};

let sent: Command[] = [];
const send = (command: Command) => void sent.push(command);
async function show(part: ReactNode, language: 'en' | 'es' = 'en') {
  const i18n = await startI18n(language, ['desk', 'convening', 'shell']);
  return render(<I18nextProvider i18n={i18n}>{part}</I18nextProvider>);
}
afterEach(() => {
  cleanup();
  sent = [];
});

function cardOf(over: Partial<TableSignsNow>, told: BoardPulse | undefined, deeds: string[] = []) {
  const pulses = createPulseStore();
  if (told) pulses.getState().took({ boards: [told], gone: [], voice: [] });
  return (
    <TableCard
      table={table}
      signs={{ ...signs, ...over }}
      live={{ pulses, who: async () => [{ key: 'key-ana', name: 'Ana', role: 'parent' }] }}
      minute={10}
      onLight={(id, on) => deeds.push(`light ${id} ${on}`)}
      onLock={(id, on) => deeds.push(`lock ${id} ${on}`)}
      onBring={(id) => deeds.push(`bring ${id}`)}
    />
  );
}

test('a card says who is there, what is on the board and how it goes; names come on asking', async () => {
  await show(cardOf({ done: true }, pulse));
  expect(screen.getByText('2 here')).toBeTruthy();
  expect(screen.getByText('14 notes')).toBeTruthy();
  expect(screen.getByText('2 a minute')).toBeTruthy();
  expect(screen.getByText('done')).toBeTruthy();
  expect(screen.queryByText(/Quiet/)).toBeNull();
  expect(screen.queryByText('Ana')).toBeNull();
  const summary = screen.getByText('Who is here');
  (summary.parentElement as HTMLDetailsElement).open = true;
  fireEvent(summary.parentElement as HTMLElement, new Event('toggle'));
  expect(await screen.findByText('Ana')).toBeTruthy();
});

test('a table is called quiet after three minutes, where people sit at it', async () => {
  const since = 6 * MINUTE_MS;
  await show(cardOf({}, { ...pulse, quietSince: since }));
  expect(screen.getByText('Quiet for 4 minutes.')).toBeTruthy();
  cleanup();
  await show(cardOf({}, { ...pulse, quietSince: since, people: [] }));
  expect(screen.queryByText(/Quiet/)).toBeNull();
  cleanup();
  await show(cardOf({}, { ...pulse, quietSince: since }), 'es');
  expect(screen.getByText('Sin escribir desde hace 4 minutos.')).toBeTruthy();
});

test('a card takes one to the board, and shows, locks and calls to it', async () => {
  const deeds: string[] = [];
  await show(cardOf({ locked: true }, pulse, deeds));
  expect(screen.getByRole('link', { name: 'Visit Cedar Mesa' }).getAttribute('href')).toBe(
    '/board/b1',
  );
  fireEvent.click(screen.getByRole('button', { name: 'On the wall: Cedar Mesa' }));
  const lock = screen.getByRole('button', { name: 'Lock: Cedar Mesa' });
  expect(lock.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(lock);
  fireEvent.click(screen.getByRole('button', { name: 'Bring everyone to Cedar Mesa' }));
  expect(deeds).toEqual(['light b1 true', 'lock b1 false', 'bring b1']);
});

test('who asks longest stands first; one tap says that somebody comes', async () => {
  const help = [
    { tableId: 'gone', at: 0 },
    { tableId: 't1', at: 4 * MINUTE_MS, coming: true as const },
  ];
  const state = { ...newState('c'), help };
  const live = { send, serverNow: () => 7 * MINUTE_MS };
  await show(<HelpQueue state={state} live={live} tables={[table]} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('A table asks for help, 7 minutes by now.');
  expect(second?.textContent).toContain('Cedar Mesa knows that somebody is on the way.');
  fireEvent.click(screen.getByRole('button', { name: 'I’m coming: A table' }));
  fireEvent.click(screen.getByRole('button', { name: 'Answered: Cedar Mesa' }));
  expect(sent).toEqual([
    { type: 'come-to-table', tableId: 'gone' },
    { type: 'set-help', tableId: 't1', on: false },
  ]);
});

test('a thought is parked with Enter and ticked off', async () => {
  const state = { ...newState('c'), parked: [{ id: 'p1', text: 'Buses', at: 1 }] };
  await show(<ParkingLot state={state} live={{ send }} />);
  const field = screen.getByLabelText('A thought for later');
  fireEvent.change(field, { target: { value: '  Report cards ' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Buses' }));
  expect(sent).toEqual([
    { type: 'park', id: expect.stringMatching(/^thought-/), text: 'Report cards' },
    { type: 'unpark', id: 'p1' },
  ]);
});

test('PU-4 roles are told as shares, small ones together', async () => {
  const pulses = createPulseStore();
  const voice = [
    { role: 'parent' as const, percent: 70 },
    { role: null, percent: 30 },
  ];
  pulses.getState().took({ boards: [], gone: [], voice });
  await show(<VoiceRow live={{ pulses }} />);
  expect(screen.getByText(/Parent or caregiver 70 %/)).toBeTruthy();
  expect(screen.getByText(/other roles together 30 %/)).toBeTruthy();
});

test('the wall takes three boards, the one that stood there longest makes room', () => {
  const lit = (ids: string[]) => ({ is: 'boards' as const, boardIds: ids });
  expect(lightOne(null, 'a', true)).toEqual(lit(['a']));
  expect(lightOne(lit(['a', 'b', 'c']), 'd', true)).toEqual(lit(['b', 'c', 'd']));
  expect(lightOne(lit(['a', 'b']), 'a', true)).toEqual(lit(['b', 'a']));
  expect(lightOne(lit(['a']), 'a', false)).toBeNull();
  expect(lightOne({ is: 'note', boardId: 'a', noteId: 'n' }, 'b', true)).toEqual(lit(['b']));
});

test('a board drawn small stays on its sheet, whatever its areas, and never runs over', () => {
  const map = ['who', 'trying-to-do', 'sees', 'says', 'does', 'hears', 'thinks-and-feels'];
  for (const areas of [[], ['a'], ['a', 'b', 'c', 'd', 'e'], [...map, 'need-statement']]) {
    for (const { x, y, width, height } of layOut(areas)) {
      expect(x + width).toBeLessThanOrEqual(SHEET.width + 1e-9);
      expect(y + height).toBeLessThanOrEqual(SHEET.height + 1e-9);
    }
  }
  expect([0, 3, 500].map((count) => sheetsFor(count, 12))).toEqual([0, 3, 12]);
  expect(perMinute([])).toBe(0);
});
