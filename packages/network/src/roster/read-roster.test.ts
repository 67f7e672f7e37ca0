import { LIMITS, type RosterText } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { type RosterNow, type RosterRow, readRoster } from './read-roster.ts';

const NORTH = { id: 'team-north', name: 'Northfield School District', badge: 'NF' };
const SOUTH = { id: 'team-south', name: 'Distrito Escolar Valle Sur', badge: 'VS' };
const NOW: RosterNow = { teams: [NORTH, SOUTH], people: [], maxTeams: 10, roomForPeople: 1_000 };

const rows = (...lines: string[]): RosterRow[] =>
  lines.map((text, index) => ({ line: index + 1, text, cells: text.split('|') }));
const read = (
  lines: string[],
  now: Partial<RosterNow> = {},
  request: Omit<RosterText, 'text'> = {},
) => readRoster(rows(...lines), request, { ...NOW, ...now });
const problemsOf = (...args: Parameters<typeof read>) =>
  read(...args).lines.map(({ problems }) => problems);

it('NR-2 reads headings of either language, in any order, and a name in two columns', () => {
  const english = read(['Email|Team|Role|Name', 'ana@a.example|NF|Principal|Ana Núñez']);
  const spanish = read([
    'Correo electrónico|Distrito|Cargo|Apellidos|Nombre|Idioma',
    'ana@a.example|Northfield|Directora|Núñez|Ana|Español',
  ]);
  for (const { lines } of [english, spanish]) {
    expect(lines).toMatchObject([
      {
        line: 2,
        name: 'Ana Núñez',
        role: 'principal',
        teamId: NORTH.id,
        email: 'ana@a.example',
        problems: [],
      },
    ]);
  }
  expect(spanish.lines[0]?.language).toBe('es');
  expect(spanish.headings).toEqual([
    'Correo electrónico',
    'Distrito',
    'Cargo',
    'Apellidos',
    'Nombre',
    'Idioma',
  ]);
});

it('NR-2 tells columns without headings by what stands in them', () => {
  const { columns, headings, lines } = read([
    'Teacher|Bo Lee|bo@a.example|Northfield',
    'Madre de familia|Cruz Díaz|| Valle Sur',
    'Superintendent|Di Fox||NF',
  ]);
  expect(headings).toBeNull();
  expect(columns).toEqual({ role: 0, name: 1, email: 2, team: 3 });
  expect(lines.map(({ line, name, teamId }) => [line, name, teamId])).toEqual([
    [1, 'Bo Lee', NORTH.id],
    [2, 'Cruz Díaz', SOUTH.id],
    [3, 'Di Fox', NORTH.id],
  ]);
});

it('NR-2 takes what somebody says of the columns, and what they put right in a line', () => {
  const lines = ['Name|Nickname|Role', '4711|Ana|Wizard'];
  const given = read(lines, {}, { columns: { name: 1 } });
  expect(given.lines[0]).toMatchObject({ name: 'Ana', problems: ['unknown-role'] });
  const corrections = [{ line: 2, role: 'parent' as const, name: 'Ana Ruiz', team: 'VS' }];
  expect(read(lines, {}, { corrections }).lines[0]).toMatchObject({
    text: '4711|Ana|Wizard',
    name: 'Ana Ruiz',
    role: 'parent',
    teamId: SOUTH.id,
    problems: [],
  });
});

it('NR-3 makes everybody `other` where there is no column of roles, and marks the superintendent', () => {
  expect(read(['Name', 'Ana', 'Bo']).lines).toMatchObject([
    { name: 'Ana', role: 'other', problems: [] },
    { name: 'Bo', role: 'other', problems: [] },
  ]);
  expect(read(['Name|Role', 'Ana|Superintendenta', 'Bo|']).lines).toMatchObject([
    { role: 'district-leader', superintendent: true, problems: [] },
    { role: null, superintendent: false, problems: ['unknown-role'] },
  ]);
});

it('NR-1 marks each line with its reason and gives every line back as it came', () => {
  const lines = [
    'Name|Role|Team|Email',
    'Ana Núñez|Principal|NF|ana@a.example',
    ' |Principal|NF|',
    'Bo|Wizard|NF|',
    'Cruz|Parent|NF|not-an-address',
    'ANA NUNEZ|Parent|VS|ana@a.example',
    `${'x'.repeat(LIMITS.personName + 1)}|Parent|NF|`,
    'Di, Jr|Parent|NF||surplus',
    'Student 7th grade|Student|NF|',
    'Jos\ufffd|Parent|NF|',
  ];
  const { lines: read_ } = read(lines);
  expect(read_.map(({ problems }) => problems)).toEqual([
    [],
    ['no-name'],
    ['unknown-role'],
    ['bad-email'],
    ['twice-in-list'],
    ['name-too-long'],
    ['too-many-columns'],
    ['unknown-role', 'looks-like-student'],
    ['broken-letters'],
  ]);
  expect(read_.map(({ text }) => text)).toEqual(lines.slice(1));
});

it('NR-4 makes teams that good lines name, once each, and none for a line that is left over', () => {
  const { newTeams, lines } = read([
    'Name|Role|Team',
    'Ana|Parent|Lakeview SD',
    'Bo|Parent|lakeview school district',
    'Cruz|Wizard|Ghost Town',
    'Di|Parent|',
  ]);
  expect(newTeams).toEqual(['Lakeview SD']);
  expect(lines.map(({ teamId, problems }) => [teamId, problems.length])).toEqual([
    [null, 0],
    [null, 0],
    [null, 1],
    [null, 0],
  ]);
});

it('NR-4 marks a slip of the pen, what is not wanted, and what is beyond the network’s number', () => {
  expect(problemsOf(['Name|Team', 'Ana|Nortfield', 'Bo|Northfield'])).toEqual([
    ['unknown-team'],
    [],
  ]);
  expect(problemsOf(['Name|Team', 'Ana|Lakeview', 'Bo|Lakeview', 'Cruz|Laekview'])).toEqual([
    [],
    [],
    ['unknown-team'],
  ]);
  expect(read(['Name|Team', 'Ana|Adams 12', 'Bo|Adams 14']).newTeams).toEqual([
    'Adams 12',
    'Adams 14',
  ]);
  expect(problemsOf(['Name|Team', 'Ana|Lakeview'], {}, { makeTeams: false })).toEqual([
    ['unknown-team'],
  ]);
  expect(
    problemsOf(['Name|Team', 'Ana|Lakeview', 'Bo|Hilltop', 'Cruz|Lakeview'], { maxTeams: 3 }),
  ).toEqual([[], ['too-many-teams'], []]);
});

it('NR-4 offers the team that may be meant, also where the slip is in a word beside the name', () => {
  const mesa = { id: 'team-mesa', name: 'Mesa Linda Unified', badge: 'ML' };
  const nearOf = (lines: string[], ...more: [Partial<RosterNow>?, Omit<RosterText, 'text'>?]) =>
    read(['Name|Team', ...lines], ...more).lines.map(({ nearTeams }) => nearTeams);
  const now = { teams: [NORTH, mesa] };
  const list = ['Ana|Mesa Linda Unifed', 'Bo|Mesa Lnda Unified', 'Cruz|Mesa Linda', 'Di|Lakeview'];
  expect(nearOf(list, now)).toEqual([['Mesa Linda Unified'], ['Mesa Linda Unified'], [], []]);
  expect(read(['Name|Team', ...list], now).newTeams).toEqual(['Lakeview']);
  // Among teams that are all new, the one that stands there more often was meant.
  const unknown = ['Ana|Red Rock Unified', 'Bo|Red Rock Unified', 'Cruz|Red Rock Unifed'];
  expect(nearOf(unknown)).toEqual([[], [], ['Red Rock Unified']]);
  const corrections = [{ line: 2, newTeam: true }];
  expect(nearOf(['Ana|Mesa Linda Unifed'], now, { corrections })).toEqual([[]]);
  expect(read(['Name|Team', 'Ana|Mesa Linda Unifed'], now, { corrections }).newTeams).toEqual([
    'Mesa Linda Unifed',
  ]);
});

it('NR-5 puts nobody on the roster again, and takes two of one name for two where it can tell', () => {
  const ana = { name: 'Ana Núñez', teamId: NORTH.id, email: null, announced: true };
  const walkedIn = { name: 'Bo', teamId: NORTH.id, email: null, announced: false };
  const people = [ana, walkedIn];
  const list = ['Name|Team', 'ana  nunez|NF', 'Ana Núñez|VS', 'Bo|NF'];
  expect(problemsOf(list, { people })).toEqual([['already-on-roster'], [], []]);
  const twoAnas = ['Name|Team|Email', 'Ana|NF|a@a.example', 'Ana|NF|b@a.example', 'Ana|NF|'];
  expect(problemsOf(twoAnas)).toEqual([[], [], ['twice-in-list']]);
});

it('NR-5 NR-1 a list that was imported is on the roster, every line of it', () => {
  const list = ['Name|Role|Team', 'Ana|Parent|NF', 'Bo|Teacher|Valle Sur', 'Cruz|Parent|'];
  const people = read(list).lines.map(({ name, teamId, email }) => ({
    name,
    teamId,
    email,
    announced: true,
  }));
  expect(problemsOf(list, { people })).toEqual([
    ['already-on-roster'],
    ['already-on-roster'],
    ['already-on-roster'],
  ]);
});

it('NR-1 takes lines while there is room, in their order', () => {
  expect(problemsOf(['Name', 'Ana', '', 'Cruz', 'Di'], { roomForPeople: 2 })).toEqual([
    [],
    ['no-name'],
    [],
    ['too-many-people'],
  ]);
});

it('NR-1 gives back what is far beyond any roster, and is done with it soon', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => `Person ${index}|Team ${index % 9_000}`,
  );
  const { lines: read_, newTeams } = read(['Name|Team', ...lines], { maxTeams: 500 });
  expect(read_).toHaveLength(20_000);
  expect(read_.at(-1)).toMatchObject({ text: lines.at(-1), problems: ['too-many-people'] });
  expect(newTeams).toHaveLength(498);
  const wide = ['|'.repeat(90_000), ...Array.from({ length: 50_000 }, () => 'x')];
  expect(read(wide).lines).toHaveLength(50_001);
});

it('NR-6 marks a student’s record, and leaves those who work for students alone', () => {
  const withNumbers = ['Name|Role|Student ID', 'Ana|Parent|4711', 'Bo|Parent|'];
  expect(problemsOf(withNumbers)).toEqual([['looks-like-student'], []]);
  expect(problemsOf(['Nombre|Grado', 'Ana|7'])).toEqual([['looks-like-student']]);
  expect(problemsOf(['Name|Role|Grade', 'Ana|Teacher|7'])).toEqual([[]]);
  expect(
    problemsOf(['Name|Role', 'Ana|Director of student services', 'Bo|Parent', 'Cruz|Alumna']),
  ).toEqual([[], [], ['unknown-role', 'looks-like-student']]);
});

it('NR-1 reads an empty list as one without lines, and words that programs trip over as names', () => {
  expect(readRoster([], {}, NOW)).toEqual({
    columns: {},
    headings: null,
    lines: [],
    newTeams: [],
  });
  expect(problemsOf(['Name|Team', '__proto__|constructor', 'toString|__proto__'])).toEqual([
    [],
    [],
  ]);
  expect(read(['Name', "=cmd|' /C calc'!A0", '+1', '@x']).lines.map(({ name }) => name)).toEqual([
    '=cmd',
    '+1',
    '@x',
  ]);
});
