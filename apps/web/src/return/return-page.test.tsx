import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Session } from '@throughline/protocol';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessionStore } from '../http/use-session.ts';
import { startI18n } from '../i18n/start-i18n.ts';
import { currentPlace, goTo } from '../routing/place.ts';
import { RoutesOf } from '../routing/routes-of.tsx';
import { ReturnPage } from './return-page.tsx';

const SECRET = 'Vv3kq0Y7mW2sLx9TtBd4Zg';
const ana: Session = {
  me: {
    id: 'ana1',
    key: 'anakey',
    name: 'Ana',
    networkId: 'netw1',
    level: 'member',
    state: 'here',
    role: 'parent',
    language: 'en',
    color: '#2d5d9f',
    team: { id: 'team1', name: 'San Aurelio', badge: 'SA' },
  },
  networks: [],
  convenings: [],
  boards: [],
};
const problem = (status: number, code: string) => () =>
  Response.json({ status, title: code, code }, { status });

let sent: unknown[] = [];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  sent = [];
  answer = () => Response.json(ana, { status: 201 });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path !== '/api/return') return problem(401, 'signed-out')();
    sent.push(JSON.parse(String(init.body)));
    return answer();
  });
  sessionStore.setState({ status: { kind: 'unknown' } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(secret: string) {
  const i18n = await startI18n('en', ['returning']);
  goTo(`/r${secret === '' ? '' : `#${secret}`}`);
  render(
    <I18nextProvider i18n={i18n}>
      <RoutesOf routes={[{ path: '/r', Screen: ReturnPage }]} NotFound={() => 'elsewhere'} />
    </I18nextProvider>,
  );
}

describe('a return link', () => {
  test('leaves the address at once, is sent once, and leads where one belongs', async () => {
    await open(SECRET);
    expect(location.href).not.toContain(SECRET);
    await waitFor(() => expect(currentPlace().pathname).toBe('/team/team1'));
    expect(sent).toEqual([{ secret: SECRET }]);
    expect(sessionStore.getState().status).toEqual({ kind: 'signed-in', session: ana });
  });

  test('that is dead says so kindly, with the other ways in', async () => {
    answer = problem(403, 'invalid-link');
    await open('aaaaaaaaaaaaaaaaaaaaaaaa');
    await screen.findByRole('heading', { name: 'This link no longer opens anything' });
    expect(screen.getByRole('link', { name: 'Enter four words' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Enter a code' })).toBeTruthy();
  });

  test('of which a part is missing is not sent at all', async () => {
    await open('');
    await screen.findByText(/A part of the link is missing/);
    expect(sent).toEqual([]);
  });

  test('can be tried again when there was no connection', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await open('bbbbbbbbbbbbbbbbbbbbbbbb');
    await screen.findByText(/You are offline/);
    answer = () => Response.json(ana, { status: 201 });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(currentPlace().pathname).toBe('/team/team1'));
  });
});
