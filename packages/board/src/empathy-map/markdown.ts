import type { Role } from '@throughline/protocol';
import type { NoteKind } from '../notes/notes-shape.ts';
import { escapeText, textLines } from '../text/markdown-text.ts';
import type { EmpathyMapView, EmpathyNote } from './read-empathy-map.ts';
import {
  AREAS,
  type AreaId,
  type EvidenceStrength,
  type ListId,
  type NeedPart,
} from './vocabulary.ts';

/** Every word that the export adds to a board's own, in the reader's language. */
export interface MarkdownLabels {
  /** The heading of the whole: the team's and the convening's name, say. */
  readonly title: string;
  readonly areas: Readonly<Record<AreaId, string>>;
  /** Headings inside an area of several lists. */
  readonly lists: Readonly<Partial<Record<ListId, string>>>;
  readonly kinds: Readonly<Record<NoteKind, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** Marks what was written down for somebody without a device. */
  readonly byScribe: string;
  readonly strength: string;
  readonly strengths: Readonly<Record<EvidenceStrength, string>>;
  /** Stands where a list has no note. */
  readonly noNotes: string;
  /** Puts the three parts into the sentence; they come ready for Markdown. */
  readonly needSentence: (parts: Readonly<Record<NeedPart, string>>) => string;
}

/** The map as Markdown, its eight areas in order. What people wrote cannot turn into markup. */
export function empathyMapToMarkdown(view: EmpathyMapView, labels: MarkdownLabels): string {
  const blocks = [`# ${escapeText(labels.title)}`];
  for (const area of AREAS) {
    blocks.push(`## ${area.number}. ${escapeText(labels.areas[area.id])}`);
    for (const list of area.lists) {
      const heading = labels.lists[list];
      if (area.lists.length > 1 && heading) blocks.push(`### ${escapeText(heading)}`);
      blocks.push(listBlock(view.lists.get(list) ?? [], labels));
    }
    if (area.id === 'need-statement') blocks.push(...needBlocks(view, labels));
  }
  return `${blocks.join('\n\n')}\n`;
}

function listBlock(notes: readonly EmpathyNote[], labels: MarkdownLabels): string {
  if (notes.length === 0) return `*${escapeText(labels.noNotes)}*`;
  return notes.map((note) => noteItem(note, labels)).join('\n');
}

function noteItem(note: EmpathyNote, labels: MarkdownLabels): string {
  const said = [labels.kinds[note.kind], labels.roles[note.role]];
  if (note.by === 'scribe') said.push(labels.byScribe);
  const marks = `*(${said.map(escapeText).join(', ')})*`;
  const lines = textLines(note.text);
  return `- ${[...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${marks}`.trimStart()].join('\\\n  ')}`;
}

function needBlocks({ need }: EmpathyMapView, labels: MarkdownLabels): string[] {
  const part = (name: NeedPart) => textLines(need.parts[name]?.text ?? '').join(' ') || '\\_\\_\\_';
  const parts = { who: part('who'), needs: part('needs'), because: part('because') };
  const blocks = [labels.needSentence(parts)];
  if (need.strength) {
    blocks.push(`*${escapeText(labels.strength)}: ${escapeText(labels.strengths[need.strength])}*`);
  }
  return blocks;
}
