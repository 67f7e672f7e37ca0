import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Command, ConveningForStaff, ConveningState } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, test } from 'vitest';
import { startI18n } from '../i18n/start-i18n.ts';
import { DoorPanel } from './door-panel.tsx';
import { createPulseStore } from './pulse-store.ts';
import { RunBar } from './run-bar.tsx';
import type { LiveConvening } from './use-convening.ts';
import { WhereAreWe } from './where-are-we.tsx';

const text = (en: string, es: string) => ({ en, es });
const state: ConveningState = {
  id: 'conv1',
  version: 3,
  stage: 'open',
  door: { open: true, closesAt: null, lobby: false, locked: false },
  galleryOpen: false,
  boardsLocked: false,
  agenda: [
    {
      id: 'step1',
      title: text('Arrive', 'Llegar'),
      prompt: text('Find your table.', 'Busquen su mesa.'),
      minutes: 1,
      mode: 'plenary',
    },
    {
      id: 'step2',
      title: text('Listen', 'Escuchar'),
      prompt: text('Write what you heard.', 'Escriban lo que oyeron.'),
      minutes: 25,
      mode: 'table',
    },
  ],
  currentStep: 0,
  stepStartedAt: 1_000,
  timer: null,
  endsBy: null,
  help: [],
  hands: [],
  done: [],
  skipped: [],
  breakouts: [],
  out: null,
  together: null,
  broadcast: null,
  spotlight: null,
  guide: null,
  locks: [],
  parked: [],
  report: null,
  written: [],
};
const teams = [
  { id: 'team1', name: 'San Aurelio', badge: 'SA', people: 1, boardId: 'brd1' },
  { id: 'team2', name: 'Cedar Mesa', badge: 'CM', people: 0, boardId: 'brd2' },
];

let sent: Command[] = [];
const live = (over: Partial<LiveConvening> = {}): LiveConvening => ({
  state,
  link: 'connected',
  apart: false,
  presence: new Map(),
  writing: undefined,
  writingByBoard: undefined,
  running: undefined,
  refusal: undefined,
  pulses: createPulseStore(),
  who: async () => [],
  send: (command) => sent.push(command),
  serverNow: () => 1_000,
  ...over,
});

async function show(part: ReactNode, language: 'en' | 'es' = 'en') {
  const i18n = await startI18n(language, ['convening', 'room']);
  return render(<I18nextProvider i18n={i18n}>{part}</I18nextProvider>);
}
afterEach(() => {
  cleanup();
  sent = [];
});

describe('where we are', () => {
  test('goes on to the next step, and not back before the first', async () => {
    await show(<RunBar state={state} live={live()} />);
    expect(screen.getByText('Step 1 of 2')).toBeTruthy();
    expect(screen.getByText('Next: Listen')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next step' }));
    expect(sent).toEqual([{ type: 'go-to-step', step: 1, from: 0 }]);
  });

  test('starts with the first step', async () => {
    await show(
      <RunBar state={{ ...state, currentStep: null, stepStartedAt: null }} live={live()} />,
    );
    expect(screen.getByText('Going on now')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(sent).toEqual([{ type: 'go-to-step', step: 0, from: null }]);
  });

  test('keeps the button in its place at the last step, where it leads nowhere', async () => {
    await show(<RunBar state={{ ...state, currentStep: 1 }} live={live()} />);
    const next = screen.getByRole('button', { name: 'Next step' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(next);
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(sent).toEqual([{ type: 'go-to-step', step: 0, from: 1 }]);
  });

  test('sends nothing twice while a change is on its way', async () => {
    await show(<RunBar state={state} live={live({ running: 'go-to-step' })} />);
    fireEvent.click(screen.getByRole('button', { name: 'One moment…' }));
    expect(sent).toEqual([]);
  });

  test('is one line for those at the tables, in their language', async () => {
    const { container } = await show(
      <WhereAreWe apart={false} serverNow={() => 1_000} state={{ ...state, currentStep: 1 }} />,
      'es',
    );
    expect(container.textContent).toContain('Paso 2 de 2');
    expect(container.textContent).toContain('Escuchar');
    expect(container.textContent).toContain('Escriban lo que oyeron.');
  });

  test('says where the convening stands, in the word of its home, before a step is called and after the last', async () => {
    for (const [stage, words, currentStep] of [
      ['planned', 'Planned', null],
      ['open', 'Going on now', null],
      ['closed', 'Over', 1],
      ['sealed', 'Sealed', 1],
    ] as const) {
      const { container, unmount } = await show(
        <WhereAreWe
          apart={false}
          serverNow={() => 1_000}
          state={{ ...state, stage, currentStep }}
        />,
      );
      expect(container.textContent).toBe(words);
      unmount();
    }
  });

  test('tells in both languages that others may see it later, that it is saved, and then no more', async () => {
    for (const [language, words] of [
      ['en', 'Everything is being saved.'],
      ['es', 'Todo se guarda.'],
    ] as const) {
      const where = (apart: boolean) => (
        <WhereAreWe apart={apart} serverNow={() => 1_000} state={state} />
      );
      const { unmount } = await show(where(true), language);
      expect(screen.getByRole('status').textContent).toContain(words);
      unmount();
      await show(where(false), language);
      expect(screen.queryByRole('status')).toBeNull();
    }
  });

  test('says nothing at all before anything is known', async () => {
    const { container } = await show(
      <WhereAreWe apart={false} serverNow={() => 1_000} state={undefined} />,
    );
    expect(container.textContent).toBe('');
  });
});

describe('the door', () => {
  const convening: ConveningForStaff = {
    id: 'conv1',
    networkId: 'netw1',
    phaseId: null,
    name: text('Spring', 'Primavera'),
    date: '2027-03-07',
    place: '',
    format: 'in-person',
    stage: 'open',
    version: 0,
    attended: 1,
    waiting: 0,
    rehearsal: null,
    rehearsalId: null,
    state,
    sample: true,
    origin: 'http://192.168.1.20:4000',
    joinCode: 'HJK4R7W',
    joinToken: 'q3Zr8T_bVxYw1n5K',
    teams,
  };

  test('shows the code, spelt for screen readers, and closes', async () => {
    await show(<DoorPanel convening={convening} state={state} live={live()} />);
    expect(screen.getByText('H J K 4 R 7 W')).toBeTruthy();
    expect(screen.getByRole('img', { name: /QR code/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close the door' }));
    expect(sent).toEqual([{ type: 'close-door' }]);
  });

  test('is at the address that others can reach, whatever address this page has', async () => {
    const { container, unmount } = await show(
      <DoorPanel convening={convening} state={state} live={live()} />,
    );
    expect(container.textContent).toContain('Go to 192.168.1.20:4000');
    expect(container.textContent).not.toContain('Only this computer');
    unmount();
    const origin = 'http://localhost:4000';
    const alone = await show(
      <DoorPanel convening={{ ...convening, origin }} state={state} live={live()} />,
    );
    expect(alone.container.textContent).toContain('Only this computer can reach the server');
  });

  test('says what a closed door means, and opens', async () => {
    await show(
      <DoorPanel
        convening={convening}
        state={{ ...state, door: { ...state.door, open: false } }}
        live={live()}
      />,
    );
    expect(screen.getByText(/nobody new can join/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the door' }));
    expect(sent).toEqual([{ type: 'open-door', minutes: 20 }]);
  });
});
