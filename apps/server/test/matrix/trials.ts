import type { Action, ThingOf } from '@throughline/network';
import { etagOf, RESOURCES, type Resource, type ResourceName } from '@throughline/protocol';
import { newId } from '../../src/people/secrets.ts';
import type { Asking } from './askers.ts';
import type { World } from './world.ts';

type WithRequest = {
  [Name in ResourceName]: (typeof RESOURCES)[Name] extends { request: unknown } ? Name : never;
}[ResourceName];

const SECRET = 'A'.repeat(43);
const TABLE = 'Location,Race,TimeFrame,DataFormat,Data\nADAMS 14,White,2011,Percent,0.5\n';
const NAME = { en: 'A name', es: 'Un nombre' };

/** What is sent to each resource that takes something. One that is missing does not compile. */
const BODIES: Readonly<Record<WithRequest, (world: World) => object>> = {
  'door.join': ({ joinCode, teamId }) => ({
    key: joinCode,
    name: 'Ana',
    teamId,
    role: 'parent',
    language: 'es',
  }),
  'me.change': () => ({ language: 'en' }),
  'me.erase': () => ({ confirm: 'erase' }),
  'me.add-passkey': () => ({ response: { id: 'x' }, device: 'A laptop' }),
  'sign-in.steward-link': () => ({ token: SECRET }),
  'sign-in.return': () => ({ secret: SECRET }),
  'sign-in.phrase': () => ({ words: 'four words of nobody' }),
  'sign-in.invitation': () => ({ secret: SECRET, name: 'Ana', role: 'parent', language: 'es' }),
  'sign-in.passkey': () => ({ response: { id: 'x' } }),
  'sign-in.email': () => ({ email: 'nobody@example.org' }),
  'sign-in.email-verify': () => ({ secret: SECRET }),
  'sign-in.openid': () => ({}),
  'networks.make': () => ({ name: NAME }),
  'network.change': () => ({ name: NAME }),
  'phases.add': () => ({
    name: NAME,
    kind: 'visits',
    startsOn: '2027-03-19',
    endsOn: '2027-04-13',
  }),
  'phase.change': () => ({ kind: 'visits' }),
  'teams.add': () => ({ name: 'West', organisation: 'charter', size: 'small', setting: 'rural' }),
  'team.change': () => ({ size: 'large' }),
  'people.add': () => ({ name: 'Bo', role: 'principal' }),
  'person.change': () => ({ role: 'principal' }),
  'person.match': ({ people }) => ({ expectedId: people.expected.id }),
  'person.merge': ({ people }) => ({ otherId: people.expected.id }),
  'person.erase': () => ({ confirm: 'erase' }),
  'roster.preview': () => ({ text: 'name,role,team\nBo,principal,West\n' }),
  'roster.import': () => ({ text: 'name,role,team\nBo,principal,West\n' }),
  'invitations.make': () => ({ level: 'member', teamId: null }),
  'convenings.make': () => ({ name: NAME }),
  'convening.change': () => ({ place: 'Town hall' }),
  'rehearsal.begin': () => ({ people: 2, pace: 'calm' }),
  'rehearsal.change': () => ({ pace: 'brisk' }),
  'boards.make': ({ conveningId, teamId }) => ({
    kind: 'empathy-map',
    conveningId,
    owner: { type: 'team', teamId },
  }),
  'board.change': () => ({ title: 'Our spring' }),
  'board.copy': ({ conveningId, teamId }) => ({
    what: 'all',
    conveningId,
    owner: { type: 'team', teamId },
  }),
  'board.place': () => ({ before: null }),
  'convening.carry': ({ conveningId, boardId }) => ({
    commandId: newId(),
    from: conveningId,
    what: 'all',
    boardIds: [boardId],
  }),
  'versions.name': () => ({ name: 'Before the board meeting' }),
  'version.rename': () => ({ name: 'After it' }),
  'version.restore': () => ({ part: null }),
  'templates.add': () => ({ kind: 'empathy-map', name: NAME, about: NAME, areas: [], notes: [] }),
  'template.change': () => ({ name: NAME }),
  'signals.pull': ({ networkBoardId }) => ({
    commandId: 'command-1',
    boardId: networkBoardId,
    noteIds: ['no-such-note'],
  }),
  'signal.dispute': () => ({ commandId: 'command-1', reason: 'Not what we meant' }),
  'datasets.add': () => ({ title: 'Math', source: 'The state', text: TABLE }),
  'board.figures': ({ datasetId }) => ({
    cardId: datasetId,
    datasetId,
    location: 'ADAMS 14',
    measure: 'rate',
    groups: ['White'],
    times: ['2011'],
  }),
  'polls.open': () => ({
    id: newId(),
    kind: 'choice',
    question: 'Which one?',
    secret: true,
    dots: null,
    cumulative: false,
    scale: null,
    options: [{ text: 'One' }, { text: 'Two' }],
  }),
  'board.word-hints': () => ({ on: true }),
  'poll.cast': () => ({ marks: [{ option: 'option-1', count: 1 }] }),
  'pulses.send': () => ({ teamId: null, days: 7 }),
  'pulse.links': () => ({ teamId: null }),
  'pulse.answer': () => ({ done: 'An interview', isStuck: false, stuck: '', need: '' }),
  'buddies.pair': ({ teamId, otherTeamId }) => ({ teamId, buddyId: otherTeamId }),
  'board.to-buddy': () => ({ open: true }),
  'poll.paper': () => ({ people: 1, marks: [{ option: 'option-1', count: 1 }] }),
};

/** The thing of a world that each first part of a path is about. */
function idFor(name: ResourceName, path: string, world: World): string {
  if (name === 'person.admit' || name === 'person.refuse') return world.people.waiting.id;
  if (name.startsWith('signal')) return world.patternBoardId;
  if (name === 'rehearsal.change' || name === 'rehearsal.clear') return world.rehearsalId;
  if (name === 'convening.carry') return world.nextConveningId;
  const ids: Readonly<Record<string, string>> = {
    doors: world.joinCode,
    me: 'no-such-passkey',
    networks: world.networkId,
    phases: world.phaseId,
    teams: world.teamId,
    people: world.people.here.id,
    invitations: world.invitationId,
    convenings: world.conveningId,
    boards: world.boardId,
    templates: world.templateId,
    datasets: world.datasetId,
    pulses: world.pulseId,
  };
  const id = ids[path.split('/')[1] ?? ''];
  if (id === undefined) throw new Error(`${path}: about what?`);
  return id;
}

/** The request of one trial: right in everything but, perhaps, who sends it. */
export function requestOf(name: ResourceName, world: World) {
  const resource: Resource = RESOURCES[name];
  const path = resource.path
    .replace(':signal', world.signalId)
    .replace(':poll', world.pollId)
    .replace(':note', world.noteId)
    .replace(':step', world.stepId)
    .replace(':version', '1')
    .replace(/:\w+/, () => idFor(name, resource.path, world));
  const body = BODIES[name as WithRequest]?.(world);
  return { path: `/api${path}`, method: resource.method, body, ifMatch: etagOf(0) };
}

/** What `may` is asked about when this person does this in this world. */
export function thingOf<A extends Action>(action: A, world: World, { person }: Asking): ThingOf[A] {
  const { networkId, teamId } = world;
  const whole: { [Any in Action]: ThingOf[Any] } = {
    ...things({ networkId }, { networkId, teamId }),
    'private.write': { networkId, personId: person?.id ?? '' },
    ...selves({ networkId: person?.networkId ?? null, personId: person?.id ?? '' }),
  };
  return whole[action];
}

function selves(self: ThingOf['me.see']) {
  return {
    'me.see': self,
    'me.change': self,
    'me.leave': self,
    'me.return': self,
    'me.passkey': self,
    'me.data': self,
    'me.erase': self,
  };
}

function things(network: ThingOf['network.see'], team: ThingOf['team.see']) {
  const person = { ...network, level: 'member' } as const;
  const board = {
    ...network,
    owner: { type: 'team', teamId: team.teamId },
    locked: false,
    galleryOpen: false,
    rehearsal: false,
    onShow: false,
  } as const;
  const ofNetwork = { ...board, owner: { type: 'network' } } as const;
  return {
    'network.make': { networkId: null },
    'network.see': network,
    'network.change': network,
    'network.set-privacy': network,
    'network.delete': network,
    'audit.see': network,
    'phase.change': network,
    'team.add': network,
    'team.change': network,
    'team.delete': network,
    'team.see': team,
    'team.see-members': team,
    'people.list': network,
    'person.add': person,
    'person.change': person,
    'person.remove': person,
    'person.admit': person,
    'person.merge': person,
    'person.erase': person,
    'person.make-card': person,
    'invitation.make': person,
    'invitation.list': network,
    'convening.see': { ...network, rehearsalOf: null },
    'convening.make': network,
    'convening.change': network,
    'convening.delete': network,
    'convening.run': network,
    'convening.tell': { ...team, people: new Set<string>() },
    'convening.take-part': network,
    'convening.seal': network,
    'convening.unseal': network,
    'convening.take-along': network,
    'convening.import': network,
    'board.read': board,
    'board.comment': board,
    'board.write': board,
    'board.make': board,
    'board.rename': board,
    'board.order': network,
    'board.delete': network,
    'version.see': board,
    'version.name': board,
    'version.restore': board,
    'template.change': network,
    'poll.run': board,
    'poll.vote': board,
    'pulse.run': network,
    'pulse.answer': team,
    'buddy.pair': network,
    'buddy.open': team,
    'note.moderate': board,
    'signal.pull': ofNetwork,
    'signal.remove': ofNetwork,
    'signal.dispute': { ...team, locked: false },
    'dataset.see': network,
    'dataset.add': network,
    'dataset.delete': network,
  };
}
