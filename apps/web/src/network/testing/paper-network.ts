import type {
  ConveningSummary,
  NetworkHome,
  NetworkInfo,
  Session,
  TeamHome,
} from '@throughline/protocol';

/* A network on paper, for tests that ask no server. */

const network: NetworkInfo = {
  id: 'netw1',
  version: 2,
  name: { en: 'Spring network', es: 'Red de primavera' },
  sample: false,
  createdAt: 0,
  settings: {
    maxTeams: 10,
    composition: {
      leastMembers: 5,
      required: ['district-leader', 'principal', 'teacher-leader'],
      wished: [{ role: 'parent', count: 1 }],
      superintendentWished: true,
    },
    erasure: 'keep-without-author',
    retentionDays: 730,
    smallestCount: 5,
  },
  keptUntil: '2029-06-10',
};

export const emptyHome: NetworkHome = {
  network,
  phases: [],
  convenings: [],
  nextConvening: null,
  teams: [],
  boards: [],
  people: { expected: 0, waiting: 0, here: 0, unmatched: 0 },
};

const convening: ConveningSummary = {
  id: 'conv1',
  networkId: 'netw1',
  phaseId: null,
  name: { en: 'Convening 1', es: 'Encuentro 1' },
  date: '2027-03-07',
  place: 'Room 12',
  format: 'in-person',
  stage: 'open',
};

export const paperTeam: NetworkHome['teams'][number] = {
  id: 'team1',
  name: 'San Aurelio',
  badge: 'SA',
  networkId: 'netw1',
  version: 1,
  organisation: 'district',
  size: 'small',
  setting: 'rural',
  composition: {
    members: 2,
    membersMissing: 3,
    present: [
      { role: 'district-leader', count: 1 },
      { role: 'parent', count: 1 },
    ],
    missingRequired: ['principal', 'teacher-leader'],
    missingWished: [],
    superintendentMissing: true,
    whole: false,
  },
};

const board: NetworkHome['boards'][number] = {
  id: 'brd1',
  kind: 'empathy-map',
  networkId: 'netw1',
  conveningId: 'conv1',
  owner: { type: 'team', teamId: 'team1' },
  team: { id: 'team1', name: 'San Aurelio', badge: 'SA' },
  title: null,
  access: 'write',
  mayComment: true,
  news: 'changed',
  gist: { count: 4, headline: '', filled: 0.5 },
};

export const fullHome: NetworkHome = {
  ...emptyHome,
  convenings: [convening],
  nextConvening: convening,
  teams: [paperTeam, { ...paperTeam, id: 'team2', name: 'Cedar Mesa', badge: 'CM' }],
  boards: [board],
  people: { expected: 4, waiting: 1, here: 2, unmatched: 1 },
};

export const teamHome: TeamHome = {
  network,
  team: paperTeam,
  members: [
    { key: 'anakey', name: 'Ana', role: 'parent', color: '#aa5500', state: 'here' },
    { key: 'bokey', name: 'Bo', role: 'district-leader', color: '#0055aa', state: 'expected' },
  ],
  convenings: [convening],
  nextConvening: convening,
  boards: [board],
};

/** Somebody who is signed in. */
export const sessionOf = (
  level: Session['me']['level'],
  team: Session['me']['team'] = null,
): Session => ({
  me: {
    id: 'person1',
    key: 'anakey',
    networkId: 'netw1',
    name: 'Ana',
    level,
    state: 'here',
    role: 'parent',
    language: 'en',
    color: '#aa5500',
    team,
  },
  networks: [{ id: 'netw1', name: network.name, sample: false }],
  convenings: [],
  boards: [],
});
