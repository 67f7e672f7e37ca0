import { readPrivateNotes, textsBy } from '@throughline/board';
import type { Person } from '@throughline/network';
import type { MyData } from '@throughline/protocol';
import type { HttpContext } from '../http/context.ts';
import { presentPerson } from '../http/present-person.ts';
import { documentsOf } from './documents-of.ts';
import { openStored } from './without-author.ts';

/** Everything that is held about a person, and nothing of anybody else. */
export async function dataAbout(context: HttpContext, person: Person): Promise<MyData> {
  const { directory, sessions, returnLinks, passkeys, invitations, openIdSubjects } = context;
  const { id, networkId } = person;
  const keys = [person.key, ...person.otherKeys];
  const teams = networkId === null ? [] : await directory.teams(networkId);
  const acts = await Promise.all(keys.map((key) => context.auditLog.ofActor(key)));
  return {
    person: presentPerson(person, teams),
    authorKeys: keys,
    attendance: await attendanceOf(context, person),
    sessions: (await sessions.ofPerson(id)).map(from('createdAt', 'expiresAt')),
    returnLinks: (await returnLinks.ofPerson(id)).map(from('createdAt', 'expiresAt')),
    passkeys: (await passkeys.ofPerson(id)).map(from('device', 'createdAt')),
    invitations: (await invitations.usedBy(id)).map(from('level', 'createdAt', 'usedAt')),
    openIdSubjects: (await openIdSubjects.ofPerson(id)).map(from('issuer', 'subject')),
    visits: (await directory.visitsOf(id)).map(from('boardId', 'at')),
    notes: await notesBy(context, person, keys),
    ballots: await context.pollDesk.ballotsOf(id),
    privateNotes: await privateNotesBy(context, keys),
    pulseAnswers: (await context.pulses.answersBy(id)).map(
      from('done', 'isStuck', 'stuck', 'need', 'at'),
    ),
    reminders: {
      off: await context.reminders.isOff(id),
      sent: (await context.reminders.sentTo(id)).map(from('about', 'at')),
    },
    acts: acts.flat().map(from('action', 'at')),
  };
}

/** Only what is named is taken: a field that a record gets later is not given away by itself. */
const from =
  <const Names extends readonly string[]>(...names: Names) =>
  <Thing extends Record<Names[number], unknown>>(thing: Thing) =>
    Object.fromEntries(names.map((name) => [name, thing[name as Names[number]]])) as Pick<
      Thing,
      Names[number]
    >;

async function attendanceOf({ directory }: HttpContext, person: Person) {
  const attended = await directory.attendanceOf(person.id);
  return Promise.all(
    attended.map(async ({ conveningId, firstAt, lastAt }) => {
      const convening = await directory.convening(conveningId);
      return { conveningId, name: convening?.name[person.language] ?? '', firstAt, lastAt };
    }),
  );
}

async function notesBy(context: HttpContext, { networkId }: Person, keys: readonly string[]) {
  const { directory, erasedData: data, updateLog } = context;
  const notes: MyData['notes'] = [];
  // A board that nobody can read holds nothing that could be given.
  const damaged = () => {};
  const ports = { directory, data, updateLog, damaged };
  for await (const { id, stored } of documentsOf(ports, { networkId, keys })) {
    const board = await directory.board(id);
    if (!board) continue;
    const { doc, author } = openStored(stored, keys);
    const texts = textsBy(doc, author);
    notes.push(...texts.map((text) => ({ boardId: id, kind: board.kind, ...text })));
  }
  return notes;
}

/** Nobody but their person is ever given these. */
async function privateNotesBy(
  { privateWriting, rooms }: HttpContext,
  keys: readonly string[],
): Promise<MyData['privateNotes']> {
  const notes: MyData['privateNotes'] = [];
  for (const { id, conveningId, stepId } of await privateWriting.documentsOf(keys)) {
    const looked = await rooms.look(id, readPrivateNotes);
    notes.push(...(looked?.result ?? []).map(({ text }) => ({ conveningId, stepId, text })));
  }
  return notes;
}
