import type { Page } from '@playwright/test';
import { readRoster } from '@throughline/network';
import type {
  EraseReceipt,
  LobbyList,
  MyData,
  PasskeyInfo,
  PersonInfo,
  Phrase,
  ReturnLink,
  RosterPreview,
  RosterText,
  Session,
  WaysToSignIn,
} from '@throughline/protocol';
import type * as z from 'zod/mini';

/** What the server is made to say on one page: by method and path, a body or a function of what was sent. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Lets a page meet answers that would take long, or many people, to bring about at a real server. For
 * looking at a screen in one state; whether the server ever says so is shown by the tests without this.
 */
export async function answerWith(page: Page, answers: Answers): Promise<void> {
  for (const [key, answer] of Object.entries(answers)) {
    const [method, path = ''] = key.split(' ');
    await page.route(
      (url) => new RegExp(`^${path.replaceAll('*', '[^/]+')}$`).test(url.pathname),
      async (route) => {
        if (route.request().method() !== method) return route.fallback();
        const sent: unknown = route.request().postDataJSON?.() ?? undefined;
        const body = typeof answer === 'function' ? answer(sent) : answer;
        await route.fulfill({ status: 200, json: body });
      },
    );
  }
}

/** A refusal as the server words it. */
export const refusal = (status: number, code: string) => ({ status, title: code, code });

const DAY_MS = 86_400_000;

export const person = (id: string, name: string, more: Partial<PersonInfo> = {}): PersonInfo => ({
  id,
  key: `${id}-key`,
  networkId: 'net1',
  version: 1,
  name,
  role: 'parent',
  superintendent: false,
  level: 'member',
  state: 'expected',
  announced: true,
  team: { id: 'team1', name: 'Juniper Creek School District', badge: 'JC' },
  language: 'en',
  email: null,
  createdAt: Date.now() - 9 * DAY_MS,
  lastSeenAt: null,
  ...more,
});

export const returnLink = (path = '/r#Vv3kq0Y7mW2sLx9TtBd4Zg'): ReturnLink => ({
  path,
  expiresAt: Date.now() + 300 * DAY_MS,
});

export const phrase = (): Phrase => ({
  words: ['river', 'lantern', 'maple', 'button'],
  expiresAt: Date.now() + 9.5 * 60_000,
});

export const passkeys: PasskeyInfo[] = [
  {
    id: 'key1',
    device: 'Work laptop',
    createdAt: Date.now() - 40 * DAY_MS,
    lastUsedAt: Date.now(),
  },
];

export const everyWay: WaysToSignIn = {
  passkey: true,
  email: true,
  openId: { name: 'Mesa County' },
};

export const lobby = (): z.infer<typeof LobbyList> => [
  { ...person('wait1', 'Rosa Delgado', { state: 'waiting' }), waitingSince: Date.now() - 190_000 },
  {
    ...person('wait2', 'Tom Whitfield', { state: 'waiting', role: 'board-member', team: null }),
    waitingSince: Date.now() - 20_000,
  },
];

export const myData = (me: PersonInfo): MyData => ({
  person: me,
  authorKeys: [me.key],
  attendance: [
    { conveningId: 'conv1', name: 'Spring convening', firstAt: Date.now(), lastAt: Date.now() },
  ],
  sessions: [{ createdAt: Date.now(), expiresAt: Date.now() + DAY_MS }],
  returnLinks: [{ createdAt: Date.now(), expiresAt: Date.now() + DAY_MS }],
  passkeys: [],
  notes: [
    { boardId: 'brd1', kind: 'empathy-map', where: 'says', text: 'I walk the long way home.' },
    { boardId: 'brd1', kind: 'empathy-map', where: 'does', text: 'Waits for the second bus.' },
  ],
  invitations: [],
  openIdSubjects: [],
  visits: [{ boardId: 'brd1', at: Date.now() }],
  ballots: [],
  privateNotes: [],
  pulseAnswers: [],
  reminders: { off: false, sent: [] },
  acts: [],
});

export const receipt = (): EraseReceipt => ({
  at: Date.now(),
  policy: 'keep-without-author',
  boards: 2,
});

/** A session of one who waits, made of one who is in. */
export const waiting = (session: Session): Session => ({
  ...session,
  me: { ...session.me, state: 'waiting' },
  boards: [],
});

/** What the reader makes of a list, as the server would say it; commas within quotes are left to the server. */
export function previewOf(
  list: RosterText,
  teams: readonly { id: string; name: string; badge: string }[],
): RosterPreview {
  const rows = list.text
    .split('\n')
    .map((text, index) => ({ line: index + 1, text, cells: text.split(',') }))
    .filter(({ text }) => text.trim() !== '');
  const now = { teams, people: [], maxTeams: 10, roomForPeople: 500 };
  return { ...readRoster(rows, list, now), lettersMended: false };
}
