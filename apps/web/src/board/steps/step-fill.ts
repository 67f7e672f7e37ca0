import type { NoteView, OutlineNode } from '@throughline/board';
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

/** How full a step is, counted in its area of the outline. */
export function fillOfArea(area: OutlineNode | undefined): StepFill {
  const lines = (area?.children ?? []).flatMap((line) =>
    line.what === 'area' ? line.children : [line],
  );
  const entries = lines.filter(({ what }) => what !== 'field');
  const fields = fillOfFields(lines.filter(({ what }) => what === 'field').map(({ text }) => text));
  if (entries.length === 0 && lines.length > 0) return fields;
  const added = fillOfEntries(entries.map(({ text }) => text));
  return {
    count: added.count + fields.count,
    whole: added.whole && fields.whole,
    firstWords: fields.firstWords || added.firstWords,
  };
}
