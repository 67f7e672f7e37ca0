import type { NoteView } from '@throughline/board';
import type { StepFill } from '../kinds/kind-screen.ts';

/** How full a step of notes is. */
export function fillOfNotes(
  lists: readonly string[],
  notes: ReadonlyMap<string, readonly NoteView[]>,
): StepFill {
  const all = lists.flatMap((list) => notes.get(list) ?? []);
  return fillOfEntries(all.map(({ text }) => text));
}

/** How full a step is that holds things people add; `texts` are the words of each. */
export function fillOfEntries(texts: readonly string[]): StepFill {
  const first = texts.map(oneLine).find((text) => text !== '');
  return { count: texts.length, whole: texts.length > 0, firstWords: first ?? '' };
}

/** How full a step is that is there to be filled in; `texts` are the words of each of its fields. */
export function fillOfFields(texts: readonly (string | undefined)[]): StepFill {
  const filled = texts.map((text) => oneLine(text ?? '')).filter((text) => text !== '');
  return {
    count: filled.length,
    whole: filled.length === texts.length,
    firstWords: filled.join(' … '),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
