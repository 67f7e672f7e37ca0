import type { LocalizedText, Step } from '@throughline/protocol';

/** A step of a template: it gets its id when it is put on an agenda. */
export type TemplateStep = Omit<Step, 'id'>;

/** A stretch of a day as facilitators know it, ready to be put on an agenda and changed there. */
export interface AgendaTemplate {
  readonly id: string;
  readonly name: LocalizedText;
  readonly steps: readonly TemplateStep[];
  /** In which company people are out in each step; absent where they stay at their tables throughout. */
  readonly companies?: readonly ('pairs' | 'fours' | null)[];
}

/** @param settings what the flow asks for beside its words */
export const step = (
  minutes: number,
  mode: Step['mode'],
  title: LocalizedText,
  prompt: LocalizedText,
  settings: Pick<Step, 'board' | 'writing' | 'names' | 'wall' | 'capture' | 'carry'> = {},
): TemplateStep => ({ minutes, mode, title, prompt, ...settings });

export const say = (en: string, es: string): LocalizedText => ({ en, es });

/** How long a template takes, in minutes. */
export const minutesOf = ({ steps }: Pick<AgendaTemplate, 'steps'>): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
