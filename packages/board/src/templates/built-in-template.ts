import type {
  AreaName,
  BoardKind,
  LocalizedText,
  StartingNote,
  TemplateArea,
} from '@throughline/protocol';

/** A template that every network has. */
export interface BuiltInTemplate {
  readonly id: string;
  readonly kind: BoardKind;
  readonly name: LocalizedText;
  readonly about: LocalizedText;
  readonly areas: readonly TemplateArea[];
  readonly notes: readonly StartingNote[];
}

/** A text in both languages. */
export const both = (en: string, es: string): LocalizedText => ({ en, es });

/** An area, with its title and its prompt in both languages. */
export const area = (
  id: AreaName,
  title: readonly [en: string, es: string],
  prompt: readonly [en: string, es: string] = ['', ''],
): TemplateArea => ({ id, title: both(...title), prompt: both(...prompt) });
