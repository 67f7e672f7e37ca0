import {
  NetworkInfo,
  PeoplePage,
  RosterPreview,
  RosterResult,
  TeamList,
} from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
let asking: Asking;
let steward: Guest;
beforeAll(async () => {
  running = await Running.start();
  asking = new Asking(running);
  steward = await running.steward();
});
afterAll(() => running.stop());

async function newNetwork(settings = {}): Promise<string> {
  const name = { en: 'Autumn', es: 'Otoño' };
  const made = await asking.answer(NetworkInfo, steward, 'POST', '/networks', { name, settings });
  return made.id;
}
const importInto = (networkId: string, body: unknown, who = steward) =>
  asking.answer(RosterResult, who, 'POST', `/networks/${networkId}/roster`, body);
const peopleOf = (networkId: string) =>
  asking.answer(PeoplePage, steward, 'GET', `/networks/${networkId}/people?limit=500`);
const teamsOf = (networkId: string) =>
  asking.answer(TeamList, steward, 'GET', `/networks/${networkId}/teams`);

const ROLES = ['Superintendent', 'Principal', 'Maestra', 'Parent', 'Miembro de la junta escolar'];
const goodLine = (index: number) =>
  `"Person ${index}, Jr.",${ROLES[index % ROLES.length]},${index % 2 ? 'Northfield SD' : 'Valle Sur'},p${index}@example.org`;
const BAD_LINES = [
  ',Principal,Valle Sur,nobody@example.org',
  'Ana Ruiz,Wizard,Valle Sur,',
  'Bo Lee,Principal,Vale Sur,',
  'Cruz Díaz,Parent,Valle Sur,not an address',
  '"Person 0, Jr.",Parent,Valle Sur,p0@example.org',
  'Di Fox,Estudiante,Valle Sur,',
];
/** A heading and 40 lines, six of them wrong, as a spreadsheet saves it. */
const FORTY = `\ufeff${[
  'Name,Role,Team,Email (optional)',
  ...Array.from({ length: 34 }, (_, index) => goodLine(index)),
  ...BAD_LINES,
].join('\r\n')}\r\n`;

it('NR-1 previews 40 lines, six of them wrong, and changes nothing', async () => {
  const id = await newNetwork();
  const path = `/networks/${id}/roster/preview`;
  const preview = await asking.answer(RosterPreview, steward, 'POST', path, { text: FORTY });
  expect(preview.lines).toHaveLength(40);
  const wrong = preview.lines.filter(({ problems }) => problems.length > 0);
  expect(wrong.map(({ text }) => text)).toEqual(BAD_LINES);
  expect(wrong.map(({ problems }) => problems)).toEqual([
    ['no-name'],
    ['unknown-role'],
    ['unknown-team'],
    ['bad-email'],
    ['twice-in-list'],
    ['unknown-role', 'looks-like-student'],
  ]);
  expect(preview.newTeams).toEqual(['Valle Sur', 'Northfield SD']);
  expect((await peopleOf(id)).items).toEqual([]);
  expect(await teamsOf(id)).toEqual([]);
});

it('NR-1 NR-5 takes the good lines, gives the others back as they came, and takes nobody twice', async () => {
  const id = await newNetwork();
  const result = await importInto(id, { text: FORTY });
  expect(result.people).toHaveLength(34);
  expect(result.left.map(({ text }) => text)).toEqual(BAD_LINES);
  expect((await teamsOf(id)).map(({ name }) => name)).toEqual(['Valle Sur', 'Northfield SD']);
  expect(result.people[0]).toMatchObject({
    name: 'Person 0, Jr.',
    role: 'district-leader',
    superintendent: true,
    state: 'expected',
    announced: true,
    level: 'member',
    email: 'p0@example.org',
    team: { name: 'Valle Sur' },
  });

  const again = await importInto(id, { text: FORTY });
  expect(again.people).toEqual([]);
  expect(again.left).toHaveLength(40);
  expect((await peopleOf(id)).items).toHaveLength(34);
  expect(await teamsOf(id)).toHaveLength(2);
});

it('NR-5 makes nobody twice when two press the button at the same moment', async () => {
  const id = await newNetwork();
  const text = 'Nombre;Cargo;Distrito\nAna Ruiz;Directora;Lago\nBo Lee;Madre;Lago';
  await Promise.all([1, 2, 3].map(() => importInto(id, { text })));
  expect((await peopleOf(id)).items.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Bo Lee']);
  expect(await teamsOf(id)).toHaveLength(1);
});

it('NR-7 puts letters right that a spreadsheet misread, and tells of those that are lost', async () => {
  const id = await newNetwork();
  const misread = new TextDecoder('windows-1252').decode(
    new TextEncoder().encode('Nombre\tPapel\nBegoña Núñez\tMadre'),
  );
  const path = `/networks/${id}/roster/preview`;
  const mended = await asking.answer(RosterPreview, steward, 'POST', path, { text: misread });
  expect(mended).toMatchObject({ lettersMended: true, lines: [{ name: 'Begoña Núñez' }] });
  const lost = await importInto(id, { text: 'Nombre\tPapel\nBego\ufffda\tMadre' });
  expect(lost).toMatchObject({ people: [], left: [{ problems: ['broken-letters'] }] });
});

it('NR-4 takes no more teams than the network may have, and a name that begins a formula as it is', async () => {
  const id = await newNetwork({ maxTeams: 1 });
  const result = await importInto(id, { text: 'Name,Team\n=1+1,Lake\n@Bo,Hill\n-Cruz,LAKE' });
  expect(result.people.map(({ name }) => name)).toEqual(['=1+1', '-Cruz']);
  expect(result.left).toMatchObject([{ text: '@Bo,Hill', problems: ['too-many-teams'] }]);
});

it('NR-1 reads lists of many shapes without an error: quotation marks left open, one column, nothing', async () => {
  const id = await newNetwork();
  for (const text of ['"', 'Name\n"Ana\nBo\nCruz\nDi\nEf', ',,,\n;;', 'Ana', '\t', 'a\0b,c']) {
    const path = `/networks/${id}/roster/preview`;
    expect(await asking.outcome(steward, 'POST', path, { text })).toBe('200');
  }
  const open = await importInto(id, { text: 'Name\n"Ana\nBo\nCruz\nDi\nEf' });
  expect(open.people).toHaveLength(5);
});

it('NR-1 takes a list of 500 people at once', async () => {
  const id = await newNetwork();
  const lines = Array.from({ length: 500 }, (_, seat) => `Persona número ${seat},Padre,Equipo`);
  const { people } = await importInto(id, { text: ['Nombre,Papel,Equipo', ...lines].join('\n') });
  expect(people).toHaveLength(500);
});

it('N-21 is asked of those who run the network only', async () => {
  const ana = await running.join('Ana');
  const [own] = ana.session.networks;
  const other = await newNetwork();
  const body = { text: 'Name\nBo' };
  for (const path of ['roster', 'roster/preview']) {
    expect(await asking.outcome(ana, 'POST', `/networks/${own?.id}/${path}`, body)).toBe(
      '403 not-allowed',
    );
    expect(await asking.outcome(ana, 'POST', `/networks/${other}/${path}`, body)).toBe(
      '404 not-found',
    );
    expect(await asking.outcome(undefined, 'POST', `/networks/${other}/${path}`, body)).toBe(
      '401 signed-out',
    );
  }
});
