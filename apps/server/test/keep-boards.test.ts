import { addNote, readEmpathyMap, templateIn } from '@throughline/board';
import {
  AuditPage,
  BoardInfo,
  NetworkHome,
  TeamHome,
  TemplateInfo,
  TemplateList,
} from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

const twice = (text: string) => ({ en: text, es: text });
let running: Running;
let http: Asking;
let steward: Guest;
let ana: Guest;
let networkId: string;
let conveningId: string;
let teamIds: string[];
beforeAll(async () => {
  running = await Running.start();
  http = new Asking(running);
  steward = await running.steward();
  ana = await running.join('Ana');
  const { convening, teams } = await running.sample();
  networkId = convening.networkId;
  conveningId = convening.id;
  teamIds = teams.map(({ id }) => id);
});
afterAll(() => running.stop());

const forTeam = (number: number) => ({ type: 'team', teamId: teamIds[number] ?? '' }) as const;
const NETWORK = { type: 'network' } as const;
const make = (who: Guest, form: object) =>
  http.answer(BoardInfo, who, 'POST', `/networks/${networkId}/boards`, {
    kind: 'empathy-map',
    conveningId,
    ...form,
  });

async function documentOf(boardId: string) {
  const stored = await running.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return { doc, owners: stored?.owners ?? new Map<number, string>() };
}

/** What Ana writes on a board goes into its log as it does through her room. */
async function anaWrites(boardId: string, text: string): Promise<void> {
  const { doc } = await documentOf(boardId);
  const before = Y.encodeStateVector(doc);
  const { key } = ana.session.me;
  const note = { list: 'says', kind: 'heard', role: 'parent', language: 'en' } as const;
  addNote(doc, { ...note, author: key, text });
  const stored = await running.server.storage.updateLog.load(boardId);
  const seq = (stored?.updates.at(-1)?.seq ?? 0) + 1;
  const bytes = Y.encodeStateAsUpdate(doc, before);
  const entry = { seq, author: key, bytes, claims: [doc.clientID] };
  await running.server.storage.updateLog.append(boardId, 1, [entry]);
}

const says = async (boardId: string) =>
  (readEmpathyMap((await documentOf(boardId)).doc).lists.get('says') ?? []).map(
    ({ text, author }) => [text, author],
  );

describe('NK-1 boards', () => {
  it('are made by a member for their own team, and by staff for anybody', async () => {
    const own = await make(ana, { owner: forTeam(0), title: ' Our spring ' });
    expect(own).toMatchObject({ title: 'Our spring', access: 'write', epoch: 1, conveningId });
    const path = `/networks/${networkId}/boards`;
    const form = { kind: 'empathy-map', conveningId };
    expect(await http.outcome(ana, 'POST', path, { ...form, owner: forTeam(1) })).toBe(
      '403 not-allowed',
    );
    expect(await http.outcome(ana, 'POST', path, { ...form, owner: NETWORK })).toBe(
      '403 not-allowed',
    );
    const beside = await make(steward, { owner: NETWORK, conveningId: null });
    expect(beside).toMatchObject({ conveningId: null, team: null, owner: NETWORK });
    for (const wrong of [
      { ...form, owner: { type: 'team', teamId: 'no-such-team' } },
      { ...form, owner: NETWORK, conveningId: 'no-such-convening' },
      { ...form, owner: NETWORK, templateId: 'no-such-template' },
      { ...form, owner: NETWORK, kind: 'no-such-kind' },
      { ...form, owner: { type: 'group', groupId: 'group-1' } },
    ]) {
      expect(await http.outcome(steward, 'POST', path, wrong)).toBe('422 invalid-form');
    }
  });

  it('stand in lists with their kind, their title and what is on them', async () => {
    const board = await make(ana, { owner: forTeam(0), title: 'With words' });
    await anaWrites(board.id, 'One');
    const home = await http.answer(TeamHome, ana, 'GET', `/teams/${teamIds[0]}/home`);
    const shown = home.boards.find(({ id }) => id === board.id);
    expect(shown).toMatchObject({ kind: 'empathy-map', title: 'With words', gist: { count: 1 } });
    await anaWrites(board.id, 'Two');
    const again = await http.answer(NetworkHome, ana, 'GET', `/networks/${networkId}/home`);
    expect(again.boards.find(({ id }) => id === board.id)?.gist?.count).toBe(2);
  });

  it('are renamed by those whose they are, put in another order and deleted by staff', async () => {
    const board = await make(ana, { owner: forTeam(0) });
    const path = `/boards/${board.id}`;
    const renamed = await http.answer(BoardInfo, ana, 'PATCH', path, { title: 'Ours' });
    expect(renamed.title).toBe('Ours');
    expect((await http.answer(BoardInfo, ana, 'PATCH', path, { title: null })).title).toBeNull();
    expect(await http.outcome(ana, 'POST', `${path}/place`, { before: null })).toBe(
      '403 not-allowed',
    );
    const order = async () => {
      const boards = await running.server.storage.directory.boardsOfConvening(conveningId);
      return boards.map(({ id }) => id);
    };
    const [first = ''] = await order();
    expect(await http.outcome(steward, 'POST', `${path}/place`, { before: first })).toBe('204');
    expect((await order()).slice(0, 2)).toEqual([board.id, first]);
    expect(await http.outcome(steward, 'POST', `${path}/place`, { before: 'no-such' })).toBe(
      '422 invalid-form',
    );
    expect(await http.outcome(ana, 'DELETE', path)).toBe('403 not-allowed');
    expect(await http.outcome(steward, 'DELETE', path)).toBe('204');
    expect(await http.outcome(steward, 'GET', path)).toBe('404 not-found');
    const audit = await http.answer(AuditPage, steward, 'GET', `/networks/${networkId}/audit`);
    expect(audit.items[0]).toMatchObject({ action: 'board.delete', thingId: board.id });
    expect(audit.intact).toBe(true);
  });
});

describe('a copy over HTTP', () => {
  const copy = (who: Guest, id: string, form: object) =>
    http.answer(BoardInfo, who, 'POST', `/boards/${id}/copies`, {
      what: 'all',
      owner: forTeam(0),
      conveningId,
      ...form,
    });

  it('NK-2 NK-4 has the words, and their authors only where the same people read it', async () => {
    const board = await make(ana, { owner: forTeam(0) });
    await anaWrites(board.id, 'Ana’s words');
    const { key } = ana.session.me;
    const here = await copy(ana, board.id, { title: 'Again' });
    expect(await says(here.id)).toEqual([['Ana’s words', key]]);
    const beside = await copy(ana, board.id, { conveningId: null });
    expect(await says(beside.id)).toEqual([['Ana’s words', '']]);
    const { doc, owners } = await documentOf(beside.id);
    expect(Buffer.from(Y.encodeStateAsUpdate(doc)).includes(key)).toBe(false);
    expect([...owners.values()].toSorted()).toEqual([key, 'server'].toSorted());
    const structure = await copy(ana, board.id, { what: 'structure' });
    expect(await says(structure.id)).toEqual([]);
  });

  it('NK-3 takes words no further than to those who read them anyway', async () => {
    const board = await make(ana, { owner: forTeam(0) });
    const path = `/boards/${board.id}/copies`;
    const all = { what: 'all', conveningId };
    for (const owner of [forTeam(1), NETWORK]) {
      expect(await http.outcome(steward, 'POST', path, { ...all, owner })).toBe('422 invalid-form');
      const structure = { what: 'structure', conveningId, owner };
      expect(await http.outcome(steward, 'POST', path, structure)).toBe('201');
    }
    const common = await make(steward, { owner: NETWORK });
    expect(
      await http.outcome(ana, 'POST', `/boards/${common.id}/copies`, { ...all, owner: forTeam(0) }),
    ).toBe('201');
  });

  it('NK-2 gives up a person’s words when that person is erased', async () => {
    const eve = await running.join('Eve');
    const board = await make(ana, { owner: forTeam(0) });
    const before = ana;
    ana = eve;
    await anaWrites(board.id, 'Kanarienvogel');
    ana = before;
    const beside = await copy(ana, board.id, { conveningId: null });
    const { directory } = running.server.storage;
    const network = await directory.network(networkId);
    const settings = { ...network?.settings, erasure: 'remove' } as NonNullable<
      typeof network
    >['settings'];
    await directory.changeNetwork(networkId, network?.version ?? 0, { settings });
    expect(await says(beside.id)).toEqual([['Kanarienvogel', '']]);
    expect(await http.outcome(eve, 'POST', '/me/erase', { confirm: 'erase' })).toBe('200');
    expect(await says(beside.id)).toEqual([]);
    expect(await says(board.id)).toEqual([]);
  });
});

describe('NK-5 templates', () => {
  const templates = () => http.answer(TemplateList, ana, 'GET', `/networks/${networkId}/templates`);
  const form = {
    kind: 'empathy-map',
    name: { en: 'Our map', es: 'Nuestro mapa' },
    about: twice(''),
    areas: [{ id: 'says', title: { en: 'Words', es: 'Palabras' }, prompt: twice('') }],
    notes: [{ area: 'says', text: 'Begin here', language: 'en' }],
  };

  it('are built in, and a steward puts their own in the place of one', async () => {
    expect(await templates()).toContainEqual(
      expect.objectContaining({ id: 'empathy-map', builtIn: true, version: 0 }),
    );
    const path = `/networks/${networkId}/templates`;
    const replacing = { ...form, replaces: 'empathy-map' };
    expect(await http.outcome(ana, 'POST', path, replacing)).toBe('403 not-allowed');
    const ours = await http.answer(TemplateInfo, steward, 'POST', path, replacing);
    expect(await http.outcome(steward, 'POST', path, replacing)).toBe('412 changed-meanwhile');
    const listed = (await templates()).filter(({ kind }) => kind === 'empathy-map');
    expect(listed).toEqual([ours]);

    const board = await make(ana, { owner: forTeam(0) });
    const { doc } = await documentOf(board.id);
    expect(templateIn(doc)).toEqual({ id: ours.id, name: form.name, areas: form.areas });
    expect(await says(board.id)).toEqual([['Begin here', '']]);

    const change = (version: string) =>
      running.request(`/api/templates/${ours.id}`, {
        method: 'PATCH',
        cookie: steward.cookie,
        headers: { 'Content-Type': 'application/json', 'If-Match': version },
        body: JSON.stringify({ notes: [] }),
      });
    expect((await change('"0"')).status).toBe(200);
    expect((await change('"0"')).status).toBe(412);
    expect(templateIn((await documentOf(board.id)).doc)?.id).toBe(ours.id);
    expect(await http.outcome(steward, 'DELETE', `/templates/${ours.id}`)).toBe('204');
    expect((await templates()).some(({ id, builtIn }) => id === 'empathy-map' && builtIn)).toBe(
      true,
    );
  });

  it('are refused with two areas of one name, or in the place of another kind', async () => {
    const path = `/networks/${networkId}/templates`;
    const [area] = form.areas;
    for (const wrong of [
      { ...form, areas: [area, area] },
      { ...form, replaces: 'norms' },
      { ...form, name: { en: 'One', es: ' ' } },
    ]) {
      expect(await http.outcome(steward, 'POST', path, wrong)).toBe('422 invalid-form');
    }
  });
});
