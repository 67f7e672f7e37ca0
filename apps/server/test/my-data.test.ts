import { addNote, readEmpathyMap, setFragmentText } from '@throughline/board';
import { openDocument } from '@throughline/client';
import { MyData } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const connection of open) await connection.close();
  await running.stop();
});

async function openBoard(guest: Guest) {
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
}

const note = (guest: Guest, text: string) =>
  ({
    list: 'hears',
    kind: 'heard',
    author: guest.session.me.key,
    role: 'parent',
    language: 'en',
    text,
  }) as const;

/** Puts a person with something of each kind that is held into the store; every text is a canary. */
async function person(mark: string) {
  const guest = await running.join(`${mark}-name`);
  const { id } = guest.session.me;
  const { directory, passkeys, returnLinks, invitations, openIdSubjects } = running.server.storage;
  const networkId = guest.session.networks[0]?.id ?? '';
  await directory.changePerson(id, 0, { email: `${mark}-mail@example.org` });
  const { convening } = await running.sample();
  await directory.attend(convening.id, id, 1);
  const times = { createdAt: 5, expiresAt: Date.now() + 9_999_999 };
  await returnLinks.put({ hash: `${mark}-secret-hash`, personId: id, kind: 'link', ...times });
  await passkeys.add({
    id: `${mark}-credential`,
    personId: id,
    publicKey: Uint8Array.of(1),
    counter: 0,
    transports: [],
    device: `${mark}-device`,
    createdAt: 6,
    lastUsedAt: null,
  });
  const hash = `${mark}-invitation-hash`;
  await invitations.make({
    id: `${mark}-invitation`,
    hash,
    networkId,
    level: 'member',
    teamId: null,
    ...times,
    usedBy: null,
    usedAt: null,
  });
  await invitations.use(hash, id, 7);
  await openIdSubjects.link({ issuer: 'https://id.example.org', subject: `${mark}-subject` }, id);
  return guest;
}

it('N-32 gives all that is held about somebody, and nothing of anybody else (P-02)', async () => {
  const [ana, bo] = [await person('ana'), await person('bo')];
  const [hers, his] = [await openBoard(ana), await openBoard(bo)];
  const shared = addNote(hers.doc, note(ana, 'ana-note '));
  await eventually('him to see it', () => (his.doc.getMap('notes').get(shared) ? true : undefined));
  addNote(his.doc, note(bo, 'bo-note'));
  const view = readEmpathyMap(his.doc)
    .lists.get('hears')
    ?.find(({ id }) => id === shared);
  if (view) setFragmentText(view.fragment, `${view.text}bo-words`);
  await eventually('both to be saved', () =>
    [hers, his].every(({ status }) => status().kind === 'saved'),
  );
  for (const [mark, guest, other] of [
    ['ana', ana, 'bo'],
    ['bo', bo, 'ana'],
  ] as const) {
    const response = await running.request('/api/me/data', { cookie: guest.cookie });
    expect(response.status).toBe(200);
    const text = await response.text();
    const data = MyData.parse(JSON.parse(text));
    for (const word of ['name', 'mail', 'device', 'subject', 'note']) {
      expect(text).toContain(`${mark}-${word}`);
    }
    expect(text).not.toContain(`${other}-`);
    expect(data.authorKeys).toEqual([guest.session.me.key]);
    for (const kind of ['attendance', 'sessions', 'returnLinks', 'invitations'] as const) {
      expect(data[kind]).toHaveLength(1);
    }
    expect(data.notes.map((found) => found.boardId)).toContain(guest.boardId);
    // What would let somebody in is not told, not even as a hash.
    for (const secret of ['secret-hash', 'invitation-hash', guest.cookie.split('=')[1] ?? '-']) {
      expect(text).not.toContain(secret);
    }
  }
  const response = await running.request('/api/me/data');
  expect(response.status).toBe(401);
});

it('N-32 gives it to one who was sent away too', async () => {
  const cy = await person('cy');
  const { version = 0 } = (await running.server.storage.directory.person(cy.session.me.id)) ?? {};
  await running.server.storage.directory.changePerson(cy.session.me.id, version, { state: 'gone' });
  const response = await running.request('/api/me/data', { cookie: cy.cookie });
  expect(MyData.parse(await response.json()).person?.name).toBe('cy-name');
});
