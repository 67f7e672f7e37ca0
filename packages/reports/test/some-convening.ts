import { createHash } from 'node:crypto';
import {
  addNote,
  type BoardContent,
  beginRound,
  contentForReaders,
  hashedText,
  kindOfBoard,
  putPoll,
  putStanding,
  readContent,
  readReport,
  setFragmentText,
  writeReport,
} from '@throughline/board';
import * as Y from 'yjs';
import type { BoardToBundle, ConveningToBundle } from '../src/bundle/bundle-files.ts';

export const hashOf = (content: BoardContent): string =>
  createHash('sha256').update(hashedText(content)).digest('hex');

const AT = Date.UTC(2027, 2, 7, 15, 4);
const name = (en: string, es: string) => ({ en, es });
const writer = { author: 'person-ana', role: 'parent', language: 'es' } as const;

/** An empathy map with a note for each text, one without a name, a vote and a report-out. */
export function mapThatSays(...texts: readonly string[]): BoardContent {
  const doc = new Y.Doc();
  kindOfBoard('empathy-map')?.write(doc);
  writeReport(doc);
  for (const text of texts) {
    addNote(doc, { ...writer, list: 'says', kind: 'heard', text });
  }
  addNote(doc, {
    ...writer,
    author: '',
    role: 'other',
    list: 'hears',
    kind: 'guess',
    text: 'Nobody asks.',
  });
  const saw = readReport(doc).lines.saw;
  if (saw) setFragmentText(saw.fragment, 'Buses that leave at five.');
  const options = ['yes', 'no'].map((id) => ({ id: `option-${id}`, text: id, entryId: null }));
  const question = { id: 'poll-1', kind: 'choice', question: 'Shall we?', secret: true } as const;
  putPoll(doc, { ...question, dots: null, cumulative: false, scale: null, options, openedAt: AT });
  const result = { ballots: 7, tooFew: false, counts: [5, 2], paper: null, beatsAll: null };
  putStanding(doc, 'poll-1', { open: false, ballots: 7, result });
  beginRound(doc, { order: ['person-ana'], seconds: 60, now: AT });
  return contentForReaders(readContent(doc));
}

const version = { number: 1, at: AT, name: null, by: null, restored: null, summary: [] };

/** A board with one sealed version, which says what the board says. */
export const board = (id: string, content: BoardContent, position = 0): BoardToBundle => ({
  facts: {
    id,
    kind: 'empathy-map',
    owner: { type: 'team', teamId: 'team-north' },
    title: null,
    position,
    schemaVersion: 1,
    createdAt: AT,
  },
  content: async () => content,
  versions: [
    {
      ...version,
      reason: 'sealed',
      convening: name('Convening 1', 'Encuentro 1'),
      people: ['person-ana'],
    },
  ],
  version: async () => content,
});

export function someConvening(
  boards: readonly BoardToBundle[] = [board('board-1', mapThatSays('Nadie me pregunta.'))],
): ConveningToBundle {
  return {
    facts: {
      network: { id: 'network-1', name: name('Mountain network', 'Red de la montaña') },
      convening: {
        id: 'convening-1',
        name: name('Convening 1', 'Encuentro 1'),
        date: '2027-03-07',
        place: 'Town hall',
        format: 'in-person',
        stage: 'sealed',
        phaseId: 'phase-1',
        createdAt: AT,
        galleryOpen: true,
        boardsLocked: false,
      },
      phases: [
        {
          id: 'phase-1',
          name: name('First days', 'Primeros días'),
          kind: 'convening',
          startsOn: '2027-03-07',
          endsOn: '2027-03-07',
        },
      ],
      agenda: [
        {
          id: 'step-1',
          title: name('Listen', 'Escuchar'),
          prompt: name('Write what you heard.', 'Escriban lo que oyeron.'),
          minutes: 20,
          mode: 'table',
        },
      ],
      skipped: [],
      written: [],
      parked: [{ id: 'parked-1', text: 'Who pays for the bus?', at: AT }],
      breakouts: [],
    },
    boards,
    who: async () => ({
      people: [{ id: 'person-ana', name: 'Ana', role: 'parent', teamId: 'team-north', color: 3 }],
      teams: [
        {
          id: 'team-north',
          name: 'North',
          badge: 'NO',
          organisation: 'district',
          size: 'small',
          setting: 'rural',
        },
      ],
    }),
    hashOf,
  };
}
