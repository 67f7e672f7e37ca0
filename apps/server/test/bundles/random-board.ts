import {
  addComment,
  BoardFull,
  beginRound,
  dataItems,
  galleryItems,
  goalItems,
  KNOWN_KINDS,
  patternItems,
  putFigures,
  putPoll,
  putSignal,
  putStanding,
  readReport,
  readSignals,
  setFragmentText,
  toggleReaction,
} from '@throughline/board';
import { type BoardKind, type CardFigures, ROLES } from '@throughline/protocol';
import type { Seeded } from '@throughline/testing';
import type * as Y from 'yjs';
import { writeOnBoard } from '../../src/rehearsal/write-on-board.ts';

export const kindFor = (index: number): BoardKind =>
  KNOWN_KINDS[index % KNOWN_KINDS.length] ?? 'notes';

/** Whom and what a random board tells of. */
export interface Cast {
  /** Author keys. */
  readonly keys: readonly string[];
  readonly teams: readonly { readonly id: string; readonly badge: string }[];
  /** Where signals come from: a board that is taken along and has SOURCE_NOTE on it, and boards that are not. */
  readonly sources: readonly [here: string, ...elsewhere: string[]];
  readonly networkId: string;
  readonly conveningId: string;
}

export const SOURCE_NOTE = 'source-note';
/** What signals say, and the note that they came from. */
export const SAID = {
  list: 'says',
  kind: 'heard',
  role: 'parent',
  language: 'es',
  text: 'What was said.',
} as const;

const TEXTS = [
  'Nadie me pregunta.',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=HYPERLINK("https://example.org/x","click")',
  '../../../etc/passwd',
  '👩🏽‍🏫 y 👨‍👩‍👧‍👦 en la puerta',
  '\u202Bمرحبا بالعالم\u202C e\u0301',
  'one line\nand another',
  '"__proto__": {"polluted": true}',
  '# not a heading | not a cell',
  ' ',
];

/** Writes on a board of any kind whatever comes to mind: notes, items, comments, reactions, votes, figures, a round. */
export function scribble(random: Seeded, kind: BoardKind, doc: Y.Doc, cast: Cast): void {
  const key = () => (random.below(4) === 0 ? '' : random.pick(cast.keys));
  const writer = () => ({
    author: key(),
    role: random.pick(ROLES),
    language: random.pick(['en', 'es'] as const),
  });
  const steps = 3 + random.below(12);
  for (let step = 0; step < steps; step++) {
    const text = random.pick(TEXTS);
    writeOnBoard(() => random.next(), kind, doc, { ...writer(), text, area: undefined });
    const entries = [...doc.getMap('notes').keys(), ...doc.getMap('items').keys()];
    const target = entries[random.below(entries.length + 1)];
    if (target === undefined || target === SOURCE_NOTE) continue;
    const author = random.pick(cast.keys);
    const team = random.pick(cast.teams);
    if (random.below(3) === 0) {
      const reaction = random.pick(['same-here', 'question']);
      toggleReaction(doc, {
        target,
        reaction,
        author,
        team: random.below(2) === 0 ? team : undefined,
      });
    }
    if (random.below(4) === 0) {
      const mentions = [random.pick(cast.keys)];
      addComment(doc, { ...writer(), author, on: target, under: null, text, mentions });
    }
    if (random.below(6) === 0) {
      const entry = (doc.getMap('notes').get(target) ??
        doc.getMap('items').get(target)) as Y.Map<unknown>;
      entry.set('deletedAt', 1);
    }
  }
  items(random, kind, doc, { writer, cast });
  votes(random, doc);
  const line = readReport(doc).lines[random.pick(['saw', 'will-do', 'need'] as const)];
  if (line) setFragmentText(line.fragment, random.pick(TEXTS));
  if (random.below(3) === 0) beginRound(doc, { order: cast.keys, seconds: 60, now: 1 });
}

function items(
  random: Seeded,
  kind: BoardKind,
  doc: Y.Doc,
  {
    writer,
    cast,
  }: {
    writer: () => { author: string; role: (typeof ROLES)[number]; language: 'en' | 'es' };
    cast: Cast;
  },
): void {
  const text = () => random.pick(TEXTS);
  try {
    if (kind === 'goal-statement') {
      const cause = goalItems.add(doc, { ...writer(), type: 'cause', texts: { what: text() } });
      goalItems.add(doc, {
        ...writer(),
        type: 'why',
        parent: cause ?? null,
        texts: { what: text() },
      });
      const values = { by: '2027-06-10', state: 'kept' } as const;
      goalItems.add(doc, { ...writer(), type: 'step', texts: { what: text() }, values });
      const source = { source: 'heard', board: random.pick(cast.sources), note: 'note-1' } as const;
      goalItems.add(doc, {
        ...writer(),
        type: 'evidence',
        texts: { what: text() },
        values: source,
      });
    }
    if (kind === 'strategy-gallery') {
      const one = galleryItems.add(doc, {
        ...writer(),
        type: 'strategy',
        texts: { strategy: text() },
      });
      galleryItems.add(doc, {
        ...writer(),
        type: 'reply',
        parent: one ?? null,
        texts: { what: text() },
      });
    }
    if (kind === 'data-board') {
      const card = dataItems.add(doc, { ...writer(), type: 'card', texts: { title: text() } });
      putFigures(doc, card ?? 'card-1', FIGURES);
    }
    if (kind === 'pattern-board') patterns(random, doc, { writer, cast });
  } catch (error) {
    if (!(error instanceof BoardFull)) throw error;
  }
}

function patterns(
  random: Seeded,
  doc: Y.Doc,
  {
    writer,
    cast,
  }: {
    writer: () => { author: string; role: (typeof ROLES)[number]; language: 'en' | 'es' };
    cast: Cast;
  },
): void {
  const cluster = patternItems.add(doc, {
    ...writer(),
    type: 'cluster',
    texts: { title: random.pick(TEXTS) },
  });
  const team = random.pick(cast.teams);
  if (cluster) {
    const values = { team: team.id, answer: 'accept' } as never;
    const answer = { ...writer(), type: 'answer', parent: cluster, values } as const;
    patternItems.addWithId(doc, `${cluster}-${team.id}`, answer);
  }
  for (let index = 0; index < 1 + random.below(4); index++) {
    const { networkId, conveningId } = cast;
    const from = { networkId, conveningId, conveningName: { en: 'A day', es: 'Un día' } };
    const where = { teamId: team.id, teamName: 'A team', teamBadge: team.badge };
    const board = { boardId: random.pick(cast.sources), boardKind: 'empathy-map' } as const;
    const id = `signal-${readSignals(doc).size}-${random.below(1e9)}`;
    const noteId = board.boardId === cast.sources[0] ? SOURCE_NOTE : `note-${random.below(1e9)}`;
    putSignal(doc, id, {
      origin: { ...from, ...where, ...board, noteId },
      source: SAID,
      at: 1 + index,
    });
  }
}

const FIGURES: CardFigures = {
  datasetId: 'dataset-1',
  title: 'Algebra <b>',
  source: 'The state',
  location: 'ADAMS 14',
  state: null,
  measure: 'rate',
  groups: ['White', 'Hispanic'],
  times: ['2011', '2012'],
  series: [
    {
      of: 'district',
      group: 'White',
      figures: [{ state: 'value', value: 51 }, { state: 'hidden' }],
    },
    {
      of: 'district',
      group: 'Hispanic',
      figures: [{ state: 'at-most', value: 5 }, { state: 'missing' }],
    },
  ],
  threshold: 10,
  sizesKnown: true,
};

function votes(random: Seeded, doc: Y.Doc): void {
  for (const open of [true, false]) {
    if (random.below(2) === 0) continue;
    const id = `poll-${random.below(1e9)}`;
    const options = ['a', 'b'].map((text) => ({ id: `option-${text}`, text, entryId: null }));
    const question = { question: random.pick(TEXTS), secret: true, openedAt: 1 } as const;
    putPoll(doc, {
      id,
      kind: 'choice',
      ...question,
      dots: null,
      cumulative: false,
      scale: null,
      options,
    });
    const result = { ballots: 6, tooFew: false, counts: [4, 2], paper: null, beatsAll: null };
    putStanding(doc, id, { open, ballots: 6, result: open ? null : result });
  }
}
