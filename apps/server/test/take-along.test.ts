import { addNote, readReport, setFragmentText } from '@throughline/board';
import { openDocument } from '@throughline/client';
import { TakingLine } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { fileName } from '../src/take-along/file-name.ts';
import { type Guest, Running } from './running.ts';

let on: Running;
let ana: Guest;
let bo: Guest;
beforeAll(async () => {
  on = await Running.start();
  [ana, bo] = [await on.join('Ana', 0), await on.join('Bo', 1)];
  await write(ana, (doc) => {
    const note = { list: 'says', kind: 'heard', language: 'es', role: 'parent' } as const;
    addNote(doc, { ...note, author: ana.session.me.key, text: '=La ruta 4 no espera' });
    addNote(doc, { ...note, author: '', text: 'Said by nobody' });
    const { saw } = readReport(doc).lines;
    if (saw) setFragmentText(saw.fragment, 'Nobody waits');
  });
}, 60_000);
afterAll(() => on.stop());

async function write(guest: Guest, change: (doc: Y.Doc) => void): Promise<void> {
  const { id, epoch, schemaVersion } = await on.boardInfo(guest, guest.boardId);
  const connection = openDocument({
    serverUrl: on.origin.replace('http', 'ws'),
    documentId: id,
    epoch,
    schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: on.webSocketFor(guest.cookie),
  });
  await connection.ready;
  change(connection.doc);
  await eventually('it to be saved', () => connection.status().kind === 'saved');
  await connection.close();
}

const take = (guest: Guest, query: string, boardId = guest.boardId) =>
  on.request(`/api/boards/${boardId}/take-along?${query}`, { cookie: guest.cookie });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

it.each([
  ['pdf', 'application/pdf', '%PDF-1.7'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ['csv', 'text/csv; charset=utf-8', '\uFEFF"what"'],
  ['json', 'application/json; charset=utf-8', '{\n  "format": "throughline-board"'],
  ['svg', 'image/svg+xml; charset=utf-8', '<svg '],
])(
  'TA-1 a board is taken along as %s, as a download with a plain name',
  async (as, type, start) => {
    const answer = await take(ana, `as=${as}&language=en`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="[a-z0-9-]+-\\d{4}-\\d\\d-\\d\\d\\.${as}"$`),
    );
    const file = await bytesOf(answer);
    expect(file.subarray(0, Buffer.byteLength(start)).toString()).toBe(start);
  },
);

it('TA-1 the hash on it is that by which its version is known', async () => {
  const { hash } = JSON.parse((await bytesOf(await take(ana, 'as=json'))).toString());
  const now = await on.request(`/api/boards/${ana.boardId}/versions/now`, { cookie: ana.cookie });
  expect(((await now.json()) as { hash: string }).hash).toBe(hash);
  const named = await on.post(
    `/api/boards/${ana.boardId}/versions`,
    { name: 'Before' },
    { cookie: ana.cookie },
  );
  const { number } = (await named.json()) as { number: number };
  await write(ana, (doc) => {
    const note = { list: 'sees', kind: 'heard', language: 'en', role: 'parent' } as const;
    addNote(doc, { ...note, author: ana.session.me.key, text: 'Written since' });
  });
  const then = (await bytesOf(await take(ana, `as=json&version=${number}`))).toString();
  expect(JSON.parse(then).hash).toBe(hash);
  expect(then).not.toContain('Written since');
  expect((await bytesOf(await take(ana, 'as=json'))).toString()).toContain('Written since');
});

it('TA-2 who may not read a board takes nothing of it along', async () => {
  expect((await take(bo, 'as=pdf', ana.boardId)).status).toBe(404);
  expect((await take(bo, 'as=csv&version=1', ana.boardId)).status).toBe(404);
  const nobody = await on.request(`/api/boards/${ana.boardId}/take-along`);
  expect(nobody.status).toBe(401);
});

it('TA-2 names are told only when asked for, to those who know them, and never a key', async () => {
  const plain = (await bytesOf(await take(ana, 'as=csv'))).toString();
  expect(plain).not.toContain('Ana');
  const named = (await bytesOf(await take(ana, 'as=csv&names=yes'))).toString();
  const line = (text: string) => named.split('\r\n').find((one) => one.includes(text));
  expect(line('La ruta 4')).toContain('"Ana"');
  expect(line('Said by nobody')).not.toContain('Ana');
  for (const text of [plain, named]) expect(text).not.toContain(ana.session.me.key);
  const json = (await bytesOf(await take(ana, 'as=json'))).toString();
  expect(json).not.toContain(ana.session.me.key);
});

it('TA-2 who was erased is on no paper any more, and their words stay', async () => {
  const cy = await on.join('Cyprian', 0);
  await write(cy, (doc) => {
    const note = { list: 'does', kind: 'heard', language: 'en', role: 'parent' } as const;
    addNote(doc, { ...note, author: cy.session.me.key, text: 'Waits at the gate' });
  });
  const asked = 'as=csv&names=yes';
  expect((await bytesOf(await take(ana, asked))).toString()).toContain('"Cyprian"');
  const erased = await on.post('/api/me/erase', { confirm: 'erase' }, { cookie: cy.cookie });
  expect(erased.ok).toBe(true);
  const after = (await bytesOf(await take(ana, asked))).toString();
  expect(after).toContain('Waits at the gate');
  expect(after).not.toContain('Cyprian');
  expect(after).not.toContain(cy.session.me.key);
});

it('TA-3 not everything comes in every format', async () => {
  expect((await take(ana, 'what=slide&as=docx')).status).toBe(422);
  expect((await take(ana, 'what=brief')).status).toBe(422);
  expect((await take(ana, 'as=exe')).status).toBe(422);
  expect((await take(ana, 'version=0')).status).toBe(422);
  expect((await take(ana, 'version=999')).status).toBe(404);
  const slide = await take(ana, 'what=slide');
  expect((await bytesOf(slide)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('TA-4 who asks for it is told how far a file is before it comes', async () => {
  const whole = await bytesOf(await take(ana, 'as=pdf&progress=yes'));
  const lines: TakingLine[] = [];
  let at = 0;
  for (;;) {
    const end = whole.indexOf('\n', at);
    const line = TakingLine.parse(JSON.parse(whole.subarray(at, end).toString()));
    lines.push(line);
    at = end + 1;
    if ('file' in line) break;
  }
  const last = lines.at(-1);
  expect(lines.length).toBeGreaterThan(1);
  expect(last).toMatchObject({ type: 'application/pdf', bytes: whole.length - at });
  expect(whole.subarray(at, at + 5).toString()).toBe('%PDF-');
});

it('TA-5 a network is told in one paper, of the boards that its reader may see', async () => {
  const { convening } = await on.sample();
  const path = `/api/networks/${convening.networkId}`;
  const digest = await on.request(`${path}/digest?as=docx&language=en`, { cookie: bo.cookie });
  expect(digest.status).toBe(200);
  expect((await bytesOf(digest)).subarray(0, 2).toString()).toBe('PK');
  const pdf = await on.request(`${path}/digest`, { cookie: ana.cookie });
  expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('TA-6 every template is a sheet to write on', async () => {
  const { convening } = await on.sample();
  const path = `/api/networks/${convening.networkId}`;
  const list = await on.request(`${path}/templates`, { cookie: ana.cookie });
  const templates = (await list.json()) as { id: string }[];
  expect(templates.length).toBeGreaterThan(10);
  for (const { id } of templates.slice(0, 4)) {
    const query = `template=${id}&language=es&size=a4`;
    const sheet = await on.request(`${path}/blank-sheet?${query}`, { cookie: ana.cookie });
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    expect((await bytesOf(sheet)).subarray(0, 5).toString()).toBe('%PDF-');
  }
  const unknown = await on.request(`${path}/blank-sheet?template=none-of-it`, {
    cookie: ana.cookie,
  });
  expect(unknown.status).toBe(404);
});

it('TA-1 a file is named plainly, whatever people called things', () => {
  const at = Date.UTC(2027, 2, 7);
  expect(fileName(['Señora Núñez', '../../etc/passwd'], at, 'pdf')).toBe(
    'senora-nunez-etc-passwd-2027-03-07.pdf',
  );
  expect(fileName(['"\r\nSet-Cookie: a', undefined], at, 'csv')).toBe(
    'set-cookie-a-2027-03-07.csv',
  );
  expect(fileName(['学校', ''], at, 'svg')).toBe('throughline-2027-03-07.svg');
  expect(fileName(['x'.repeat(300)], at, 'json')).toBe(`${'x'.repeat(60)}-2027-03-07.json`);
});
