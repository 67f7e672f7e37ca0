import { isKnownKind } from '@throughline/board';
import { BUILT_IN_TEMPLATES, type BuiltInTemplate } from '@throughline/board/templates';
import type { Directory, Template } from '@throughline/network';
import type { BoardKind, TemplateInfo } from '@throughline/protocol';

/** What a board can be made from. */
export type AnyTemplate = Pick<Template, 'id' | 'kind' | 'name' | 'about' | 'areas' | 'notes'>;

/** Every template of a network as its people see them: its own in the place of those that they replace. */
export async function templatesOf(
  directory: Pick<Directory, 'templates'>,
  networkId: string,
): Promise<TemplateInfo[]> {
  const own = await directory.templates(networkId);
  const replaced = new Map(own.map((template) => [template.replaces, template]));
  const beside = own.filter(({ replaces }) => !replaces || !isBuiltIn(replaces));
  const all = [
    ...BUILT_IN_TEMPLATES.map((builtIn) => {
      const template = replaced.get(builtIn.id);
      return template ? presentTemplate(template) : presentBuiltIn(builtIn);
    }),
    ...beside.map(presentTemplate),
  ];
  return all.filter(({ kind }) => isKnownKind(kind));
}

/**
 * The template that a board of a kind is made from, as its network has it.
 * @param templateId null: the first of its kind
 * @returns undefined where there is no such template of that kind
 */
export async function templateFor(
  directory: Pick<Directory, 'templates'>,
  networkId: string,
  { kind, templateId }: { kind: BoardKind; templateId: string | null },
): Promise<AnyTemplate | undefined> {
  const all = await templatesOf(directory, networkId);
  return templateId === null
    ? all.find((template) => template.kind === kind)
    : all.find(({ id, replaces }) => id === templateId || replaces === templateId);
}

/** What a board of a kind is made from in a network when nobody chose. */
export const firstTemplate = (
  directory: Pick<Directory, 'templates'>,
  networkId: string,
  kind: BoardKind,
): Promise<AnyTemplate | undefined> =>
  templateFor(directory, networkId, { kind, templateId: null });

export const builtInTemplate = (id: string): BuiltInTemplate | undefined =>
  BUILT_IN_TEMPLATES.find((template) => template.id === id);

const isBuiltIn = (id: string) => builtInTemplate(id) !== undefined;

export const presentTemplate = ({
  networkId: _,
  createdAt: __,
  areas,
  notes,
  ...template
}: Template): TemplateInfo => ({
  ...template,
  areas: [...areas],
  notes: [...notes],
  builtIn: false,
});

const presentBuiltIn = ({ areas, notes, ...template }: BuiltInTemplate): TemplateInfo => ({
  ...template,
  areas: [...areas],
  notes: [...notes],
  builtIn: true,
  replaces: null,
  version: 0,
});
