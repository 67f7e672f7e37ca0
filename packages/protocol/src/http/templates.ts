import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { LATER_LIMITS } from '../later-limits.ts';
import { Language, LIMITS, LocalizedText } from '../vocabulary.ts';
import { BoardKind } from './boards.ts';
import { localized, typed, typedOrNothing } from './names.ts';
import { Version } from './versions.ts';

/** What a kind of board or a template calls one of its areas: lower case words with hyphens. */
export const AreaName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
export type AreaName = z.infer<typeof AreaName>;

/** How one area of a board is headed, and what it asks. An empty prompt asks nothing. */
export const TemplateArea = z.object({ id: AreaName, title: LocalizedText, prompt: LocalizedText });
export type TemplateArea = z.infer<typeof TemplateArea>;

/** A note that a board made from the template begins with. */
export const StartingNote = z.object({ area: AreaName, text: z.string(), language: Language });
export type StartingNote = z.infer<typeof StartingNote>;

/** What a board can be made from: built in, or written by a network for itself. */
export const TemplateInfo = z.object({
  id: Id,
  kind: BoardKind,
  /** Built-in ones are the same in every network and cannot be changed. */
  builtIn: z.boolean(),
  /** The built-in template in whose place this one stands, in this network. */
  replaces: z.nullable(Id),
  name: LocalizedText,
  /** One plain sentence on when to take it; empty for none. */
  about: LocalizedText,
  areas: z.array(TemplateArea),
  notes: z.array(StartingNote),
  version: Version,
});
export type TemplateInfo = z.infer<typeof TemplateInfo>;

/** `GET /api/networks/:id/templates`: the network's own and the built-in ones that none replaces. */
export const TemplateList = z.array(TemplateInfo);
export type TemplateList = z.infer<typeof TemplateList>;

const localizedOrNothing = (limit: number) =>
  z.object({ en: typedOrNothing(limit), es: typedOrNothing(limit) });

const MAX_AREAS = 40;
const MAX_STARTING_NOTES = 60;

const form = z.object({
  name: localized(LATER_LIMITS.templateName),
  about: localizedOrNothing(LATER_LIMITS.templateAbout),
  areas: z
    .array(
      z.object({
        id: AreaName,
        title: localized(LATER_LIMITS.areaTitle),
        prompt: localizedOrNothing(LATER_LIMITS.areaPrompt),
      }),
    )
    .check(z.maxLength(MAX_AREAS), ({ value, issues }) => {
      const ids = new Set(value.map(({ id }) => id));
      if (ids.size < value.length) issues.push({ code: 'custom', input: value });
    }),
  notes: z
    .array(z.object({ area: AreaName, text: typed(LIMITS.noteText), language: Language }))
    .check(z.maxLength(MAX_STARTING_NOTES)),
});

/** `POST /api/networks/:id/templates`. */
export const NewTemplateForm = z.object({
  ...form.shape,
  kind: BoardKind,
  replaces: z.optional(z.nullable(Id)),
});
export type NewTemplateForm = z.infer<typeof NewTemplateForm>;

/** `PATCH /api/templates/:id`; what is left out stays. */
export const TemplateChange = z.partial(form);
export type TemplateChange = z.infer<typeof TemplateChange>;
