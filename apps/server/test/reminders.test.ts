import { MyData, PulseInfo, Session } from '@throughline/protocol';
import { freePort } from '@throughline/testing/free-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Asking } from './asking.ts';
import { goalWithTest } from './goal-with-test.ts';
import { Mailbox, partsOf } from './mailbox.ts';
import { type Guest, Running } from './running.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The convening is on the 10th; it is the morning of the day before. */
const START = Date.parse('2027-05-09T15:00:00Z');
let now: number;
let mailbox: Mailbox;
let running: Running;
let asking: Asking;
let steward: Guest;

async function start(smtpUrl: URL | undefined, dataDir?: string): Promise<void> {
  const port = await freePort();
  running = await Running.start(
    {
      port,
      publicUrl: new URL(`http://127.0.0.1:${port}`),
      mail: smtpUrl && { smtpUrl, from: 'boards@example.org' },
      ...(dataDir && { dataDir }),
    },
    { now: () => now },
  );
  asking = new Asking(running);
}
async function restart(smtpUrl: URL | undefined): Promise<void> {
  await running.stop({ keepData: true });
  await start(smtpUrl, running.config.dataDir);
}

beforeEach(async () => {
  now = START;
  mailbox = await Mailbox.open();
  await start(mailbox.url);
  steward = await running.steward();
});
afterEach(async () => {
  await running.stop();
  await mailbox.close();
});

const networkOf = async () => (await running.sample()).convening.networkId;
const round = async () => {
  const { reminders } = running.server;
  if (!reminders) throw new Error('nothing sends reminders');
  await reminders.round();
};
const addressees = () => mailbox.received.flatMap(({ to }) => to);

/** Somebody who joined, and whose address the roster has. */
async function withAddress(name: string, email: string | null, teamNumber = 0): Promise<Guest> {
  const guest = await running.join(name, teamNumber);
  const { directory } = running.server.storage;
  const person = await directory.person(guest.session.me.id);
  await directory.changePerson(guest.session.me.id, person?.version ?? 0, { email });
  return guest;
}
const convene = async () =>
  asking.answer(z.unknown(), steward, 'POST', `/networks/${await networkOf()}/convenings`, {
    name: { en: 'Spring', es: 'Primavera' },
    date: '2027-05-10',
    place: 'Town hall',
  });
const pulse = async (days = 2) => {
  const { pulse: sent } = await asking.answer(
    z.object({ pulse: PulseInfo }),
    steward,
    'POST',
    `/networks/${await networkOf()}/pulses`,
    { teamId: null, days },
  );
  return sent;
};
const linkIn = (number: number) => {
  const message = mailbox.received[number];
  if (!message) throw new Error('no such message');
  return /^List-Unsubscribe: <(\S+)>/im.exec(message.raw.replaceAll('\r\n ', ' '))?.[1] ?? '';
};
/** As a mail provider presses it: from elsewhere, with a form's body, without a session. */
const press = (link: string) =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

describe('reminders by e-mail', () => {
  it('RM-1 NE-2 go once to who has an address, in their language, also when the server starts again', async () => {
    const ana = await withAddress('Ana', 'ana@example.org');
    await withAddress('Nobody', null);
    await asking.answer(Session, ana, 'PATCH', '/me', { language: 'es' });
    await convene();
    await round();
    await round();
    expect(addressees()).toEqual(['ana@example.org']);
    const [message] = mailbox.received;
    if (!message) throw new Error('nothing came');
    const { text, html } = partsOf(message);
    expect(text).toContain('Primavera es el lunes, 10 de mayo. Lugar: Town hall.');
    expect(text).toContain(`${running.origin}/network/${await networkOf()}`);
    expect(text).toContain(linkIn(0));
    expect(html).toContain('<html lang="es">');
    expect(html).not.toMatch(/<img|<link|<script|url\(|style=/);

    await withAddress('Bo', 'bo@example.org');
    await restart(mailbox.url);
    await round();
    expect(addressees()).toEqual(['ana@example.org', 'bo@example.org']);
  });

  it('RM-2 NE-2 are tried again with rest when the mail server is away, and not when nobody knows whether one went', async () => {
    const ana = await withAddress('Ana', 'ana@example.org');
    const bo = await withAddress('Bo', 'bo@example.org');
    await restart(new URL(`smtp://127.0.0.1:${await freePort()}`));
    await pulse();
    now += DAY_MS;
    // The server ended between taking this one in hand and saying what became of it.
    const [sent] = await running.server.storage.pulses.ofNetwork(await networkOf());
    const about = `pulse:${sent?.id}`;
    const { reminders } = running.server.storage;
    const claim = { personId: bo.session.me.id, about, tokenHash: 'a-hash', at: now };
    expect(await reminders.claim(claim)).toBe(true);
    await round();
    expect([...(await reminders.notFor(about))]).toEqual([bo.session.me.id]);

    await restart(mailbox.url);
    now += HOUR_MS - 1;
    await round();
    expect(addressees()).toEqual([]);
    now += 1;
    await round();
    expect(addressees()).toEqual(['ana@example.org']);
    expect(ana.session.me.id).not.toBe(bo.session.me.id);
  });

  it('RM-3 NE-3 cease by one press without a sign-in, which looking is not, and begin again when wanted', async () => {
    const ana = await withAddress('Ana', 'ana@example.org');
    await convene();
    await round();
    const link = linkIn(0);
    expect(mailbox.received[0]?.raw).toMatch(
      /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m,
    );
    const looked = await fetch(link);
    expect(await looked.text()).toContain('<button>No more reminders</button>');
    expect(looked.headers.get('cache-control')).toBe('no-store');
    const about = async () => (await asking.answer(MyData, ana, 'GET', '/me/data')).reminders;
    expect(await about()).toMatchObject({ off: false, sent: [{ at: START }] });

    for (let i = 0; i < 2; i++) {
      const pressed = await press(link);
      expect(pressed.status).toBe(200);
      expect(await pressed.text()).toContain('You get no more reminders.');
    }
    expect((await about()).off).toBe(true);
    await pulse();
    now += DAY_MS;
    await round();
    expect(mailbox.received).toHaveLength(1);

    expect((await press(`${link}/on`)).status).toBe(200);
    expect((await about()).off).toBe(false);
    await asking.answer(Session, ana, 'PATCH', '/me', { reminders: false });
    await round();
    expect(mailbox.received).toHaveLength(1);
    await asking.answer(Session, ana, 'PATCH', '/me', { reminders: true });
    await round();
    expect(partsOf(mailbox.received[1] ?? { to: [], raw: '' }).subject).toBe(
      'Three questions close soon',
    );
    expect((await press(`${running.origin}/reminders/${'A'.repeat(43)}`)).status).toBe(404);
  });

  it('RM-4 are sent to nobody who was erased, whose link is nobody’s, nor to who answered', async () => {
    const ana = await withAddress('Ana', 'ana@example.org');
    const bo = await withAddress('Bo', 'bo@example.org');
    await withAddress('Eve', 'eve@example.org');
    await convene();
    await round();
    const of = addressees().indexOf('ana@example.org');
    const link = linkIn(of);
    expect((await fetch(link)).status).toBe(200);
    const { id } = await pulse();
    await asking.answer(z.unknown(), ana, 'POST', '/me/erase', { confirm: 'erase' });
    const said = { done: 'An interview', isStuck: false, stuck: '', need: '' };
    expect(await asking.outcome(bo, 'PUT', `/pulses/${id}/answer`, said)).toBe('204');
    now += DAY_MS;
    await round();
    expect(addressees().slice(3)).toEqual(['eve@example.org']);
    const gone = await fetch(link);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('Este enlace ya no es de nadie');
  });

  it('RM-1 NE-1 go to a team on the day of its test card, with no word of the card', async () => {
    await withAddress('Ana', 'ana@example.org');
    await withAddress('Eve', 'eve@example.org', 1);
    const { convening, teams } = await running.sample();
    const boardId = await goalWithTest(running, {
      teamId: teams[0]?.id ?? '',
      convening,
      on: '2027-05-09',
      change: 'A later bus',
    });
    await round();
    expect(addressees()).toEqual(['ana@example.org']);
    const { text, html } = partsOf(mailbox.received[0] ?? { to: [], raw: '' });
    expect(text).toContain(`${running.origin}/board/${boardId}`);
    expect(text + html).not.toContain('A later bus');
  });

  it('RM-1 are not sent at all where nothing sends e-mail', async () => {
    await withAddress('Ana', 'ana@example.org');
    await convene();
    await restart(undefined);
    expect(running.server.reminders).toBeUndefined();
    expect(mailbox.received).toEqual([]);
  });
});
