import type { LocalizedText, Step } from '@throughline/protocol';

/** A step of a template: it gets its id when it is put on an agenda. */
export type TemplateStep = Omit<Step, 'id'>;

/** A stretch of a day as facilitators know it, ready to be put on an agenda and changed there. */
export interface AgendaTemplate {
  readonly id: string;
  readonly name: LocalizedText;
  readonly steps: readonly TemplateStep[];
}

export const step = (
  minutes: number,
  mode: Step['mode'],
  title: LocalizedText,
  prompt: LocalizedText,
): TemplateStep => ({ minutes, mode, title, prompt });

export const say = (en: string, es: string): LocalizedText => ({ en, es });

/** How long a template takes, in minutes. */
export const minutesOf = ({ steps }: Pick<AgendaTemplate, 'steps'>): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
