import type { Breakout, LocalizedText, Step } from '@throughline/protocol';

/** A step while somebody changes it: its minutes are what was typed. */
export type StepDraft = Omit<Step, 'id' | 'minutes'> & { readonly minutes: string };

/** What every part of the step's form is given. */
export interface StepPartProps {
  readonly draft: StepDraft;
  readonly change: (change: Partial<StepDraft>) => void;
  /** Its planned length stays: the time that it has left is changed at its clock. */
  readonly hasBegun: boolean;
  /** Somebody tried to save: what is amiss is said from now on. */
  readonly told: boolean;
  readonly networkId: string;
  /** The breakouts that a step can send people out to. */
  readonly breakouts: readonly Pick<Breakout, 'id' | 'name'>[];
}

export const draftOf = (step: Step | undefined): StepDraft => {
  if (step === undefined) {
    const empty = { en: '', es: '' };
    return { title: empty, prompt: empty, minutes: '10', mode: 'table' };
  }
  const { id: _, minutes, ...rest } = step;
  return { ...rest, minutes: String(minutes) };
};

/** A text in one language is enough, and then stands for both. */
export const inBoth = ({ en, es }: LocalizedText): LocalizedText => ({
  en: en.trim() || es.trim(),
  es: es.trim() || en.trim(),
});

export function stepOf(id: string, draft: StepDraft): Step {
  const { capture, ...rest } = draft;
  const captured = capture && inBoth(capture);
  return {
    ...rest,
    id,
    title: inBoth(draft.title),
    prompt: inBoth(draft.prompt),
    minutes: Number(draft.minutes),
    ...(captured === undefined || captured.en === '' ? {} : { capture: captured }),
  };
}
