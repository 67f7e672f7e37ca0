import { openControl, openDocument } from '@throughline/client';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) await thing.close();
  await running.stop();
});

/** Every field that a value holds, by its path; places in a list are all one. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, path));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, part]) =>
    fieldsOf(part, path === '' ? name : `${path}.${name}`),
  );
}
const unlike = (value: unknown, allowed: RegExp) =>
  fieldsOf(value).filter((field) => !allowed.test(field));

const TEXT = '\\.(en|es)';
const TEAM = 'team(\\.(id|name|badge))?';
const BOARD = `(id|kind|networkId|conveningId|title|access|mayComment|epoch|schemaVersion|news|gist(\\.(count|headline|filled))?|owner\\.(type|teamId|groupId)|${TEAM})`;
const CONVENING = `(id|networkId|phaseId|name${TEXT}|date|place|format|stage)`;
const SETTINGS = 'settings\\.[a-zA-Z]+(\\.[a-zA-Z]+)*';
const NETWORK = `(id|name${TEXT}|sample|createdAt|version|keptUntil|${SETTINGS})`;
const SUMMARY = `(id|networkId|name|badge|organisation|size|setting|version|composition(\\.[a-zA-Z]+)*)`;
const AGENDA = `(id|title${TEXT}|prompt${TEXT}|minutes|mode|board(\\.(kind|area))?|writing|names|groups|wall|capture(${TEXT})?)`;
const GROUP = `(id|name|people|teamIds|place|link|boardId|roles(\\.(scribe|timekeeper|reporter))?)`;
const only = (...fields: string[]) => new RegExp(`^(${fields.join('|')})$`);

/** What a member is told over HTTP, and no field besides. */
const SESSION = only(
  `me\\.(id|key|networkId|name|level|state|role|language|color|${TEAM})`,
  `networks\\.(id|name${TEXT}|sample)`,
  `convenings\\.${CONVENING}`,
  `boards\\.${BOARD}`,
);
const BOARD_INFO = only(BOARD);
const HOME = only(
  `network\\.${NETWORK}`,
  `phases(\\.(id|networkId|position|name${TEXT}|kind|startsOn|endsOn|version))?`,
  `(convenings|nextConvening)(\\.${CONVENING})?`,
  `teams\\.${SUMMARY}`,
  `team\\.${SUMMARY}`,
  `boards\\.${BOARD}`,
  // Nobody but those who run the network is told how many people there are.
  'people',
  // Those who sit at the same table: no e-mail, no level, and no id that could be asked for.
  'members(\\.(key|name|role|color|state))?',
);
const STATE = only(
  'id|version|stage|galleryOpen|boardsLocked|currentStep|stepStartedAt',
  'door\\.(open|closesAt|lobby|locked)',
  `agenda\\.${AGENDA}`,
  'written(\\.(stepId|boardIds))?',
  // Of how the room stands: its time, and which tables ask or are done.
  'timer(\\.(is|endsAt|leftMs|since))?|endsBy|skipped|done|help(\\.(tableId|at|coming))?',
  // Of groups and hands: author keys, which stand on boards anyway, and never a name.
  `breakouts(\\.(id|name|by|board(\\.(kind|templateId))?|groups(\\.${GROUP})?|left(\\.(key|groupId))?))?`,
  'hands(\\.(key|at))?|out(\\.(breakoutId|since|backAt|walk))?|together|togetherSince',
  'broadcast(\\.(text|at))?|spotlight(\\.(is|boardIds|boardId|noteId|pollId))?',
  'guide(\\.(boardId|noteId|follow|at))?|locks(\\.(boardId|area))?',
  'parked(\\.(id|text|at))?|report(\\.(boardId|endsAt))?',
);
const PRESENCE = only('user\\.(key|name|role|color)', 'editing', 'cursor.*');

/** Two of one team and a third elsewhere, who have all that nobody else is to be told. */
async function three() {
  const { directory } = running.server.storage;
  const ana = await running.join('Ana');
  const [bo, cy] = [await running.join('Bo'), await running.join('Cy', 1)];
  for (const { session } of [bo, cy]) {
    await directory.changePerson(session.me.id, 0, {
      email: `${session.me.name}@mail.example.org`,
    });
  }
  const steward = await running.steward();
  const form = { name: { en: 'Elsewhere', es: 'Otra parte' } };
  await running.post('/api/networks', form, { cookie: steward.cookie });
  return { ana, bo, cy };
}

/** Nothing of others that is only theirs, and nothing of a network that is not one's own. */
function expectNothingOfOthers(text: string, { bo, cy }: { bo: Guest; cy: Guest }) {
  for (const secret of [
    bo.session.me.id,
    cy.session.me.id,
    'mail.example.org',
    'Elsewhere',
    '127.0.0.1',
  ]) {
    expect(text).not.toContain(secret);
  }
}

it('a participant is told over HTTP what the list allows, and no more (P-11)', async () => {
  const { ana, bo, cy } = await three();
  const networkId = ana.session.networks[0]?.id;
  const teamId = ana.session.me.team?.id;
  for (const [path, allowed] of [
    ['/me', SESSION],
    [`/boards/${ana.boardId}`, BOARD_INFO],
    [`/networks/${networkId}/home`, HOME],
    [`/teams/${teamId}/home`, HOME],
    [`/networks/${networkId}`, only(NETWORK)],
    [`/networks/${networkId}/teams`, only(SUMMARY)],
    [`/networks/${networkId}/convenings`, only(CONVENING)],
    ['/networks', only(NETWORK, 'teams', 'people', 'convenings')],
  ] as const) {
    const response = await running.request(`/api${path}`, { cookie: ana.cookie });
    const text = await response.text();
    expect([path, response.status]).toEqual([path, 200]);
    expect([path, unlike(JSON.parse(text), allowed)]).toEqual([path, []]);
    expectNothingOfOthers(text, { bo, cy });
  }
  // The list finds what is not on it.
  expect(unlike({ me: { id: 'a', email: 'b' } }, SESSION)).toEqual(['me.email']);
});

it('a participant is told over the control connection what the list allows, and no more (P-11)', async () => {
  const { ana, bo, cy } = await three();
  const { convening } = await running.sample();
  const told: unknown[] = [];
  const presences: unknown[] = [];
  open.push(
    openControl({
      serverUrl: running.origin,
      conveningId: convening.id,
      extraHeaders: { cookie: ana.cookie, origin: running.origin },
      onState: (state) => void told.push(state),
      onEvent: () => {},
      onPresence: (presence) => void presences.push(presence),
    }),
  );
  await eventually('the state', () => told.length > 0);
  expect(unlike(told[0], STATE)).toEqual([]);
  expect(presences).toEqual([]);
  expectNothingOfOthers(JSON.stringify(told), { bo, cy });
});

it('a participant is told on a board who is there, by what the list allows (P-11)', async () => {
  const { ana, bo, cy } = await three();
  const [hers, his] = await Promise.all(
    [ana, bo].map(async (guest) => {
      const info = await running.boardInfo(guest);
      const connection = openDocument({
        serverUrl: running.origin.replace('http', 'ws'),
        documentId: info.id,
        epoch: info.epoch,
        schemaVersion: info.schemaVersion,
        personKey: guest.session.me.key,
        offlineCopy: false,
        WebSocketPolyfill: running.webSocketFor(guest.cookie),
      });
      open.push(connection);
      await connection.ready;
      return connection;
    }),
  );
  if (!hers || !his) throw new Error('nobody is there');
  his.awareness.setLocalState({ user: { email: 'bo@mail.example.org' }, id: bo.session.me.id });
  const seen = await eventually('her to see him', () => {
    const state = hers.awareness.getStates().get(his.doc.clientID);
    return state?.user === undefined ? undefined : state;
  });
  expect(unlike(seen, PRESENCE)).toEqual([]);
  const everything = JSON.stringify([[...hers.awareness.getStates().values()], hers.doc.toJSON()]);
  expect(everything).toContain('Bo');
  expectNothingOfOthers(everything, { bo, cy });
});
