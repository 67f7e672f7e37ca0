import type { NewPollForm, PollKind } from '@throughline/protocol';

/** What somebody has filled in of a vote that they are about to start. */
export interface PollDraft {
  /** Chosen once: sent again, the same vote is meant. */
  readonly id: string;
  readonly kind: PollKind;
  readonly question: string;
  readonly secret: boolean;
  readonly dots: string;
  readonly cumulative: boolean;
  /** Where the options come from. */
  readonly from: 'typed' | 'board';
  /** One option a line. */
  readonly typed: string;
  readonly entries: ReadonlySet<string>;
  readonly max: '5' | '10';
  readonly low: string;
  readonly high: string;
}

/** Which kinds have options that somebody names. */
export const hasOptions = (kind: PollKind): boolean => kind !== 'decision' && kind !== 'scale';

/** The form as it is sent. What is missing in it the server says. */
export function formOf(draft: PollDraft): NewPollForm {
  const { id, kind, question, secret } = draft;
  const isDots = kind === 'dots';
  return {
    id,
    kind,
    question: question.trim(),
    secret,
    dots: isDots ? Number(draft.dots) : null,
    cumulative: isDots && draft.cumulative,
    scale:
      kind === 'scale'
        ? { max: draft.max === '10' ? 10 : 5, low: draft.low.trim(), high: draft.high.trim() }
        : null,
    options: hasOptions(kind) ? optionsOf(draft) : [],
  };
}

function optionsOf({ from, typed, entries }: PollDraft): NewPollForm['options'] {
  if (from === 'board') return [...entries].map((entryId) => ({ entryId }));
  const lines = typed.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '').map((text) => ({ text }));
}

/** What is still missing before it can be started; undefined: nothing. */
export function missingIn(form: NewPollForm): 'question' | 'options' | 'ends' | 'dots' | undefined {
  const { kind, question, options, scale, dots } = form;
  if (question === '') return 'question';
  if (hasOptions(kind) && options.length < 2) return 'options';
  if (scale !== null && (scale.low === '' || scale.high === '')) return 'ends';
  if (kind === 'dots' && !(Number.isInteger(dots) && Number(dots) >= 1 && Number(dots) <= 20)) {
    return 'dots';
  }
  return undefined;
}
