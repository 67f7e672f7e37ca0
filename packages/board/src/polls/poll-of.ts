import {
  DECISIONS,
  LATER_LIMITS,
  type NewPollForm,
  type PollDefinition,
  type PollKind,
  type PollOption,
} from '@throughline/protocol';

/** How many options each kind takes; none where it has its own. */
const OPTIONS: Readonly<Record<PollKind, readonly [least: number, most: number]>> = {
  dots: [2, LATER_LIMITS.pollOptions],
  decision: [0, 0],
  ranking: [2, LATER_LIMITS.pollRanked],
  scale: [0, 0],
  choice: [2, LATER_LIMITS.pollRanked],
};

/**
 * The poll that a form asks for.
 * @returns the name of the field with which it is none
 */
export function pollOf(
  form: NewPollForm,
  openedAt: number,
): PollDefinition | 'options' | 'dots' | 'scale' {
  const { id, kind, question, secret, dots, cumulative, scale, options } = form;
  const [least, most] = OPTIONS[kind];
  if (options.length < least || options.length > most || hasRepeats(options)) return 'options';
  if ((kind === 'dots') !== (dots !== null) || (cumulative && dots === null)) return 'dots';
  if ((kind === 'scale') !== (scale !== null)) return 'scale';
  return {
    id,
    kind,
    question,
    secret,
    dots,
    cumulative,
    scale,
    options: optionsOf(form),
    openedAt,
  };
}

function hasRepeats(options: NewPollForm['options']): boolean {
  const same = options.map((option) => ('text' in option ? option.text : `#${option.entryId}`));
  return new Set(same).size < same.length;
}

function optionsOf({ kind, scale, options }: NewPollForm): PollOption[] {
  if (kind === 'decision') return DECISIONS.map((id) => ({ id, text: '', entryId: null }));
  const steps = Array.from({ length: scale?.max ?? 0 }, (_, index) => index + 1);
  if (kind === 'scale') {
    return steps.map((step) => ({ id: `step-${step}`, text: String(step), entryId: null }));
  }
  return options.map((option, index) => ({
    id: `option-${index + 1}`,
    text: 'text' in option ? option.text : '',
    entryId: 'entryId' in option ? option.entryId : null,
  }));
}
