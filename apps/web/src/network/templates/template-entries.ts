import type {
  BoardKind,
  Language,
  LocalizedText,
  NewTemplateForm,
  TemplateInfo,
} from '@throughline/protocol';
import { bothNames, NO_NAME } from '../form/both-names.ts';

/** An area as the form holds it; `key` is the form's own, for areas have no id before they are saved. */
export interface AreaEntry {
  readonly key: string;
  /** Undefined for one that is new: it gets its id when the form is sent. */
  readonly id: string | undefined;
  readonly title: LocalizedText;
  readonly prompt: LocalizedText;
}

export interface NoteEntry {
  readonly key: string;
  /** The key of its area. */
  readonly area: string;
  readonly text: string;
  readonly language: Language;
}

export interface TemplateEntries {
  readonly kind: BoardKind;
  readonly name: LocalizedText;
  readonly about: LocalizedText;
  readonly areas: readonly AreaEntry[];
  readonly notes: readonly NoteEntry[];
}

let made = 0;
/** A key that no other row of this page has. */
export const newKey = (): string => `row-${++made}`;

export const newArea = (): AreaEntry => ({
  key: newKey(),
  id: undefined,
  title: NO_NAME,
  prompt: NO_NAME,
});

/** Areas whose words the kind itself has, by their ids. */
export type KindAreas = readonly {
  readonly id: string;
  readonly title: LocalizedText;
  readonly prompt: LocalizedText;
}[];

/**
 * What the form holds of a template.
 * @param kindAreas the areas of a kind whose areas are fixed; none for a kind whose areas are the template's
 */
export function entriesOf(template: TemplateInfo, kindAreas: KindAreas): TemplateEntries {
  const own = new Map(template.areas.map((area) => [area.id, area]));
  const areas =
    kindAreas.length > 0 ? kindAreas.map((area) => own.get(area.id) ?? area) : template.areas;
  const rows = areas.map((area) => ({ ...area, key: newKey() }));
  return {
    kind: template.kind,
    name: template.name,
    about: template.about,
    areas: rows,
    notes: template.notes.map(({ area, ...note }) => ({
      ...note,
      key: newKey(),
      area: rows.find(({ id }) => id === area)?.key ?? '',
    })),
  };
}

/** What is sent; words that are the kind's own are left to the kind. */
export function formOf(
  { kind, name, about, areas, notes }: TemplateEntries,
  kindAreas: KindAreas,
): Omit<NewTemplateForm, 'replaces'> {
  const taken = new Set(areas.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const sent = areas.map((area) => ({
    key: area.key,
    id: area.id ?? idFor(area.title, taken),
    title: bothNames(area.title),
    prompt: bothNames(area.prompt),
  }));
  const isOwn = ({ id, title, prompt }: (typeof sent)[number]) => {
    const known = kindAreas.find((area) => area.id === id);
    return !known || !isSame(known.title, title) || !isSame(known.prompt, prompt);
  };
  return {
    kind,
    name: bothNames(name),
    about: bothNames(about),
    areas: sent.filter(isOwn).map(({ key: _, ...area }) => area),
    notes: notes.map(({ area, text, language }) => ({
      area: sent.find(({ key }) => key === area)?.id ?? '',
      text,
      language,
    })),
  };
}

const isSame = (a: LocalizedText, b: LocalizedText) => a.en === b.en && a.es === b.es;

/** A word for an area, made of its title, that no other area of the template has. */
function idFor({ en, es }: LocalizedText, taken: Set<string>): string {
  const words = (en || es).normalize('NFD').toLowerCase();
  const base =
    words
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 32)
      .replace(/-+$/, '') || 'area';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
