import type { Language, PollOption } from '@throughline/protocol';
import { POLL_LABELS } from './labels.ts';
import type { Poll } from './poll-root.ts';

/**
 * What an option is called: its own words, those of the note it stands for, the screens' for a decision, and at the
 * ends of a scale what they mean.
 * @param wordsOf what a note or cluster says now; undefined for one that is gone
 */
export function optionNames(
  { options, scale }: Pick<Poll, 'options' | 'scale'>,
  wordsOf: (entryId: string) => string | undefined,
  language: Language,
): (id: string) => string {
  const { decisions, gone } = POLL_LABELS[language];
  const ends = new Map([
    [options[0]?.id, scale?.low],
    [options.at(-1)?.id, scale?.high],
  ]);
  const nameOf = ({ id, text, entryId }: PollOption) => {
    if (entryId !== null) return wordsOf(entryId) || gone;
    const end = ends.get(id);
    return end === undefined ? text || (decisions[id] ?? '') : `${text} · ${end}`;
  };
  const names = new Map(options.map((option) => [option.id, nameOf(option)]));
  return (id) => names.get(id) ?? '';
}
