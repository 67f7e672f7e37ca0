import type { Person } from '@throughline/network';
import { newPerson } from '@throughline/network/contracts';
import { EMAIL_SIGN_IN_PATH, Problem, Session } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { freePort } from '@throughline/testing/free-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashSecret, newId } from '../src/people/secrets.ts';
import { Browser } from './browser.ts';
import { Mailbox, partsOf, type Received } from './mailbox.ts';
import { makeWorld, type World } from './matrix/world.ts';
import { Running } from './running.ts';

let mailbox: Mailbox;
let running: Running;
let world: World;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  const port = await freePort();
  running = await Running.start({
    port,
    publicUrl: new URL(`http://127.0.0.1:${port}`),
    mail: { smtpUrl: mailbox.url, from: 'boards@example.org' },
  });
  world = await makeWorld(running.server.storage);
});
afterAll(async () => {
  await running.stop();
  await mailbox.close();
});

async function add(over: Partial<Person>): Promise<Person> {
  const person = newPerson({
    id: newId(),
    key: newId(),
    networkId: world.networkId,
    teamId: null,
    level: 'facilitator',
    ...over,
  });
  await running.server.storage.directory.addPerson(person);
  return person;
}
const ask = (email: string) => new Browser(running).post('/api/sign-in/email', { email });
const verify = (secret: string, browser = new Browser(running)) =>
  browser.post('/api/sign-in/email/verify', { secret });
const secretsIn = ({ text }: { text: string }) =>
  [...text.matchAll(/\/sign-in\/email#([\w-]+)/g)].map(([, secret = '']) => secret);

/** The message to an address with this number, from 0, once it came. */
const messageTo = (address: string, number = 0): Promise<Received> =>
  eventually(`message ${number} to ${address}`, () => {
    return mailbox.received.filter(({ to }) => to.includes(address))[number];
  });

describe('S-5 a link by e-mail', () => {
  it('signs a facilitator in, once, in their language', async () => {
    const { id } = await add({ email: 'Lucia@example.org', language: 'es' });
    expect((await ask('lucia@EXAMPLE.org')).status).toBe(202);
    const message = await messageTo('Lucia@example.org');
    const parts = partsOf(message);
    expect(parts.text).toContain('Sirve una sola vez, durante 15 minutos');
    expect(parts.html).toContain('<html lang="es">');
    const [secret = ''] = secretsIn(parts);
    expect(parts.text).toContain(`${running.origin}${EMAIL_SIGN_IN_PATH}#${secret}`);

    const browser = new Browser(running);
    const came = await verify(secret, browser);
    expect(came.status).toBe(201);
    expect(Session.parse(await came.json()).me).toMatchObject({ id, level: 'facilitator' });
    expect((await browser.request('/api/me')).status).toBe(200);
    const again = await verify(secret);
    expect(Problem.parse(await again.json()).code).toBe('invalid-link');
  });

  it('loads nothing, follows nobody, and asks no machine to answer', async () => {
    await add({ email: 'plain@example.org' });
    await ask('plain@example.org');
    const { raw } = await messageTo('plain@example.org');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    const { html } = partsOf({ to: [], raw });
    expect(html).not.toMatch(/<img|<link|<script|url\(|style=/);
    const addresses = [...html.matchAll(/https?:\/\/[^"]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith(running.origin))).toEqual([]);
    expect(html).not.toContain('?');
  });

  it('is a link for each entry that has the address, and makes one who is expected come in', async () => {
    const expected = await add({ email: 'two@example.org', state: 'expected' });
    await add({ email: 'two@example.org', networkId: null, level: 'steward' });
    await ask('two@example.org');
    const secrets = secretsIn(partsOf(await messageTo('two@example.org')));
    expect(secrets).toHaveLength(2);
    const levels: string[] = [];
    for (const secret of secrets) {
      levels.push(Session.parse(await (await verify(secret)).json()).me.level);
    }
    expect(levels.toSorted()).toEqual(['facilitator', 'steward']);
    const stored = await running.server.storage.directory.person(expected.id);
    expect(stored?.state).toBe('here');
  });

  it('is sent to no member, nobody who is gone, and nobody who is unknown, and the answers are alike', async () => {
    await add({ email: 'member@example.org', level: 'member' });
    await add({ email: 'gone@example.org', state: 'gone' });
    await add({ email: 'known@example.org' });
    const answers: string[] = [];
    for (const name of ['member', 'gone', 'unknown', 'known']) {
      const answer = await ask(`${name}@example.org`);
      const headers = [...answer.headers].filter(([key]) => key !== 'date');
      answers.push(JSON.stringify([answer.status, headers, await answer.text()]));
    }
    expect(new Set(answers).size).toBe(1);
    // The last one's message came, and what was asked for before it was worked on before it.
    await messageTo('known@example.org');
    const addresses = mailbox.received.flatMap(({ to }) => to);
    expect(addresses.filter((to) => /^(member|gone|unknown)@/.test(to))).toEqual([]);
  });

  it('is good for 15 minutes, and void once a newer one was sent or the person was sent away', async () => {
    const { storage } = running.server;
    const person = await add({ email: 'late@example.org' });
    await ask('late@example.org');
    const [first = ''] = secretsIn(partsOf(await messageTo('late@example.org')));
    const hash = hashSecret(first);
    const inTime = Date.now() + 14 * 60_000;
    const tooLate = Date.now() + 15 * 60_000 + 1_000;
    expect(await storage.oneTimeSecrets.redeem('email', hash, tooLate)).toBeUndefined();
    expect(await storage.oneTimeSecrets.redeem('email', hash, inTime)).toBe(person.id);

    await ask('late@example.org');
    const [second = ''] = secretsIn(partsOf(await messageTo('late@example.org', 1)));
    await ask('late@example.org');
    const [third = ''] = secretsIn(partsOf(await messageTo('late@example.org', 2)));
    expect((await verify(second)).status).toBe(404);
    const { version } = (await storage.directory.person(person.id)) ?? person;
    await storage.directory.changePerson(person.id, version, { state: 'gone' });
    expect((await verify(third)).status).toBe(404);
  });

  it('is sent three times in fifteen minutes and no more, whoever has the address', async () => {
    await add({ email: 'often@example.org' });
    for (const email of ['often@example.org', 'nobody@example.org']) {
      for (let i = 0; i < 3; i++) expect((await ask(email)).status).toBe(202);
      const fourth = await ask(email.toUpperCase());
      expect(fourth.status).toBe(429);
      expect(Problem.parse(await fourth.json()).code).toBe('too-many-tries');
    }
  });
});

it('S-2 is no way in where nothing sends e-mail', async () => {
  const plain = await Running.start();
  const answer = await new Browser(plain).post('/api/sign-in/email', { email: 'a@example.org' });
  expect(answer.status).toBe(404);
  await plain.stop();
});
