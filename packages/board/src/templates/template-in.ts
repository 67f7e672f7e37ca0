import { LocalizedText, type TemplateArea } from '@throughline/protocol';
import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';

/** Where the server notes from which template a board was made. Nobody else writes there. */
export const TEMPLATE_ROOT = 'server:template';

/** What a board keeps of the template that it was made from. */
export interface TemplateOfBoard {
  /** The template's id, for those who keep them. */
  readonly id: string;
  readonly name: LocalizedText;
  /** Its areas in their order; those that it does not name keep the words of their kind. */
  readonly areas: readonly TemplateArea[];
}

/** Notes in a new board which template it is made from, once: one that has a template keeps it. */
export function writeTemplate(doc: Y.Doc, template: TemplateOfBoard): void {
  doc.transact(() => {
    const root = doc.getMap(TEMPLATE_ROOT);
    if (root.has('id')) return;
    root.set('id', template.id);
    root.set('name', { ...template.name });
    root.set(
      'areas',
      template.areas.map(({ id, title, prompt }) => ({
        id,
        title: { ...title },
        prompt: { ...prompt },
      })),
    );
  });
}

/** The template of a board; undefined where it names none, as boards of older releases. Never throws. */
export function templateIn(doc: Y.Doc): TemplateOfBoard | undefined {
  const root = rootMap(doc, TEMPLATE_ROOT);
  const id = root?.get('id');
  const name = LocalizedText.safeParse(root?.get('name'));
  const areas = root?.get('areas');
  if (typeof id !== 'string' || !name.success) return undefined;
  return {
    id,
    name: name.data,
    areas: (Array.isArray(areas) ? areas : []).flatMap((area) => areaIn(area) ?? []),
  };
}

/** Read by hand: a board's page does not carry the schemas of those who write templates. */
function areaIn(value: unknown): TemplateArea | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, title, prompt } = value as Readonly<Record<string, unknown>>;
  const [titles, prompts] = [title, prompt].map((text) => LocalizedText.safeParse(text).data);
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(id)) return undefined;
  return titles && prompts && { id, title: titles, prompt: prompts };
}
