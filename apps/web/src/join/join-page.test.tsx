import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { BoardSummary, DoorInfo, Session, TeamSummary } from '@throughline/protocol';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessionStore } from '../http/use-session.ts';
import { startI18n } from '../i18n/start-i18n.ts';
import { currentPlace, goTo } from '../routing/place.ts';
import { RoutesOf } from '../routing/routes-of.tsx';
import { SLOW_AFTER_MS } from '../ui/use-slow.ts';
import { JoinPage } from './join-page.tsx';

const team = (id: string, name: string, badge: string) => ({ id, name, badge });
const board = (id: string, of: TeamSummary, access: BoardSummary['access']): BoardSummary => ({
  id,
  kind: 'empathy-map',
  networkId: 'netw1',
  conveningId: 'conv1',
  team: of,
  title: null,
  access,
  mayComment: true,
});
const door: DoorInfo = {
  convening: { id: 'conv1', networkId: 'netw1', name: { en: 'Spring', es: 'Primavera' } },
  lobby: false,
  teams: [team('team1', 'San Aurelio', 'SA'), team('team2', 'Cedar Mesa', 'CM')],
};
const ana: Session = {
  me: {
    id: 'ana-id',
    key: 'ana1',
    state: 'here',
    name: 'Ana',
    networkId: 'netw1',
    level: 'member',
    role: 'parent',
    language: 'en',
    color: '#2d5d9f',
    team: team('team1', 'San Aurelio', 'SA'),
  },
  networks: [{ id: 'netw1', name: { en: 'Valley', es: 'Valle' }, sample: false }],
  convenings: [],
  boards: [
    board('brd2', team('team2', 'Cedar Mesa', 'CM'), 'read'),
    board('brd1', team('team1', 'San Aurelio', 'SA'), 'write'),
  ],
};
const problem = (status: number, code: string, fields?: Record<string, string>) => () =>
  Response.json({ status, title: code, code, ...(fields && { fields }) }, { status });

/** The server, as far as the join page asks it. */
const answers = new Map<string, () => Response | Promise<Response>>();
let joined: unknown[] = [];

beforeEach(() => {
  joined = [];
  answers.clear();
  answers.set('/api/me', problem(401, 'signed-out'));
  answers.set('/api/doors/HJK4R7W', () => Response.json(door));
  answers.set('/api/join', () => Response.json(ana));
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/api/join') joined.push(JSON.parse(String(init.body)));
    const answer = answers.get(path);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
  sessionStore.setState({ status: { kind: 'unknown' } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function openJoinPage(language: 'en' | 'es' = 'en') {
  const i18n = await startI18n(language, ['join']);
  goTo('/j/HJK4R7W');
  render(
    <I18nextProvider i18n={i18n}>
      <RoutesOf routes={[{ path: '/j/:key', Screen: JoinPage }]} NotFound={() => 'elsewhere'} />
    </I18nextProvider>,
  );
}

const nameField = () => screen.findByLabelText<HTMLInputElement>('Your name');
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Go to our map' }));
async function fillIn() {
  fireEvent.change(await nameField(), { target: { value: '  Ana ' } });
  fireEvent.click(screen.getByRole('radio', { name: 'San Aurelio' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Parent or caregiver' }));
}

describe('the join page', () => {
  test('leads from a code to the person’s own map, the first note under the finger', async () => {
    await openJoinPage();
    await fillIn();
    send();
    await waitFor(() => expect(currentPlace().pathname).toBe('/board/brd1'));
    expect(currentPlace().state).toEqual({ firstNote: true });
    expect(joined).toEqual([
      { key: 'HJK4R7W', name: 'Ana', teamId: 'team1', role: 'parent', language: 'en' },
    ]);
    expect(sessionStore.getState().status).toEqual({ kind: 'signed-in', session: ana });
  });

  test('sends nothing while something is missing, and puts the focus there', async () => {
    await openJoinPage();
    const field = await nameField();
    fireEvent.click(screen.getByRole('radio', { name: 'Cedar Mesa' }));
    send();
    expect(joined).toEqual([]);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'Write your name',
    );
    const roles = screen.getByRole('radiogroup', { name: 'Your role' });
    expect(roles.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('2 answers');
  });

  test('says that a name is too long while it is typed, and cuts nothing off', async () => {
    await openJoinPage();
    const field = await nameField();
    fireEvent.change(field, { target: { value: 'x'.repeat(62) } });
    expect(screen.getByText('This name is 2 characters too long.')).toBeTruthy();
    expect(screen.getByText('62 of 60')).toBeTruthy();
    expect(field.value).toHaveLength(62);
  });

  test('shows the server’s problems at their fields and keeps what was entered', async () => {
    answers.set('/api/join', problem(400, 'invalid-form', { teamId: 'unknown' }));
    await openJoinPage();
    await fillIn();
    send();
    const teams = screen.getByRole('radiogroup', { name: 'Your team' });
    await within(teams).findByText('That team is no longer on the list. Choose again.');
    expect(teams.contains(document.activeElement)).toBe(true);
    expect((await nameField()).value).toBe('  Ana ');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Parent/ }).checked).toBe(true);
  });

  test.each([
    ['offline', () => Promise.reject(new TypeError('no network')), 'You are offline.'],
    ['behind a sign-in page', () => new Response('<html>'), 'Something else answered'],
    ['shut out by a door that has just closed', problem(404, 'door-not-open'), 'just been closed'],
    ['asked to slow down', problem(429, 'too-many-tries'), 'Wait one minute'],
  ])('keeps the form when it is %s', async (_, answer, words) => {
    answers.set('/api/join', answer);
    await openJoinPage();
    await fillIn();
    send();
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect((await nameField()).value).toBe('  Ana ');
    answers.set('/api/join', () => Response.json(ana));
    send();
    await waitFor(() => expect(currentPlace().pathname).toBe('/board/brd1'));
  });

  test('admits that it is slow while it still tries', async () => {
    const late = Promise.withResolvers<Response>();
    answers.set('/api/join', () => late.promise);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await openJoinPage();
    await fillIn();
    send();
    expect(screen.getByRole('button', { name: 'Opening your map…' })).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(SLOW_AFTER_MS));
    expect(screen.getByText('The connection is slow. Still trying…')).toBeTruthy();
    vi.useRealTimers();
    late.resolve(Response.json(ana));
    await waitFor(() => expect(currentPlace().pathname).toBe('/board/brd1'));
  });

  test('changes the language of the page at once and keeps what was entered', async () => {
    await openJoinPage();
    await fillIn();
    fireEvent.click(screen.getByRole('radio', { name: 'Español' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Su nombre');
    expect(field.value).toBe('  Ana ');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Primavera');
    expect(document.documentElement.lang).toBe('es');
    fireEvent.click(screen.getByRole('button', { name: 'Ir a nuestro mapa' }));
    await waitFor(() => expect(joined).toMatchObject([{ language: 'es' }]));
  });

  test('offers a list in place of cards when there are many teams', async () => {
    const teams = Array.from({ length: 9 }, (_, i) => team(`team${i}`, `District ${i}`, 'DD'));
    answers.set('/api/doors/HJK4R7W', () => Response.json({ ...door, teams }));
    await openJoinPage();
    const list = await screen.findByLabelText<HTMLSelectElement>('Your team');
    expect(list.tagName).toBe('SELECT');
    expect(list.options).toHaveLength(10);
  });

  test.each(['door-not-open', 'not-found'])(
    'gives the same plain answer to a code that is %s, with a field for another',
    async (code) => {
      answers.set('/api/doors/HJK4R7W', problem(404, code));
      await openJoinPage();
      expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
        'This code opens nothing right now',
      );
      fireEvent.change(screen.getByLabelText('Try another code'), {
        target: { value: 'bcd-fghj' },
      });
      fireEvent.click(screen.getByRole('button', { name: 'Go in' }));
      expect(currentPlace().pathname).toBe('/j/BCDFGHJ');
    },
  );

  test('says that it is offline before there is a form, and tries again on request', async () => {
    answers.set('/api/doors/HJK4R7W', () => Promise.reject(new TypeError('no network')));
    await openJoinPage();
    expect((await screen.findByRole('alert')).textContent).toContain('You are offline.');
    answers.set('/api/doors/HJK4R7W', () => Response.json(door));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await nameField()).toBeTruthy();
  });
});

describe('someone who has a seat already', () => {
  beforeEach(() => answers.set('/api/me', () => Response.json(ana)));

  test('is greeted and goes on by themselves', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await openJoinPage();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Welcome back, Ana',
    );
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(currentPlace().pathname).toBe('/board/brd1');
    vi.useRealTimers();
  });

  test('is not carried off once they touched anything, and can say that they are someone else', async () => {
    answers.set('/api/leave', () => new Response(null, { status: 204 }));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await openJoinPage();
    fireEvent.keyDown(await screen.findByRole('heading', { level: 1 }), { key: 'Tab' });
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(currentPlace().pathname).toBe('/j/HJK4R7W');
    vi.useRealTimers();

    fireEvent.click(screen.getByRole('button', { name: 'Not you?' }));
    fireEvent.click(await screen.findByRole('button', { name: 'I am someone else' }));
    expect((await nameField()).value).toBe('');
    expect(sessionStore.getState().status).toEqual({ kind: 'signed-out' });
  });

  test('meets the form when the seat is in another network', async () => {
    answers.set('/api/me', () => Response.json({ ...ana, networks: [] }));
    await openJoinPage();
    expect(await nameField()).toBeTruthy();
  });

  test('is warned when joining would end their running of a convening', async () => {
    const steward = { ...ana.me, level: 'steward', team: null };
    answers.set('/api/me', () => Response.json({ ...ana, me: steward, boards: [] }));
    await openJoinPage();
    expect(await screen.findByText(/You run a convening from this device/)).toBeTruthy();
  });
});
