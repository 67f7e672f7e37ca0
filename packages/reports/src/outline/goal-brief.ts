import { dayInWords, type GoalView, goalSentence, oneLine } from '@throughline/board';
import { GOAL_LABELS } from '@throughline/board/labels';
import type { Language } from '@throughline/protocol';
import { heading, line, listIfAny, named, paragraph } from './blocks.ts';
import { type BoardToPrint, readForPrint } from './board-paper.ts';
import { imprintOf } from './imprint.ts';
import type { Block, ListItem, Paper } from './paper.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { plain, said, saidOnOneLine } from './said.ts';

/** So many of each part stand on a brief at most, and so many at least where a page has no room for more. */
export const MOST_ON_BRIEF = [5, 4, 3, 2] as const;

/**
 * What a school board needs to know of a goal, on one page: the goal, why, how, how we will know, who does what.
 * @param most how many of each part; it says how many more there are
 */
export function goalBrief(board: BoardToPrint, most: number = MOST_ON_BRIEF[0]): Paper {
  const { kind, view, page } = readForPrint(board);
  if (kind !== 'goal-statement') throw new Error('only a goal has a brief');
  const words = PAPER_WORDS[page.language];
  const title = plain(board.imprint.title) || words.kinds[kind];
  return {
    ...imprintOf({ ...board.imprint, title }),
    kind: words.brief,
    title: said(title),
    blocks: briefBlocks(view as GoalView, page.language, most),
  };
}

function briefBlocks(view: GoalView, language: Language, most: number): Block[] {
  const labels = GOAL_LABELS[language];
  const words = PAPER_WORDS[language];
  const { under } = view.items;
  const answer = (name: keyof typeof labels.fields) =>
    named(`${labels.fields[name]}:`, saidOnOneLine(view.fields.texts[name]?.text));
  const [link] = under(null, 'link');
  const theory = link
    ? (['action', 'shift', 'outcome'] as const).flatMap((name) =>
        named(labels.linkTexts[name], saidOnOneLine(link.texts[name]?.text, link.language)),
      )
    : [];
  const parts: readonly (readonly [title: string, inside: Block[]])[] = [
    [
      labels.areas.now,
      shortList(
        under(null, 'fact').map(({ texts, language: of }) =>
          line(saidOnOneLine(texts.what?.text, of)),
        ),
      ),
    ],
    [labels.areas.theory, listIfAny(theory)],
    [labels.areas.measures, measures()],
    [labels.areas.steps, steps()],
    [labels.areas.risks, listIfAny([...answer('harm'), ...answer('guard')])],
  ];
  return [
    paragraph(said(goalSentence(view, language)), 'lead'),
    ...listIfAny([
      ...answer('matters'),
      ...answer('barrier'),
      ...answer('ask'),
      ...answer('owner'),
    ]),
    ...parts.flatMap(([title, inside]) =>
      inside.length > 0 ? [heading(2, title), ...inside] : [],
    ),
  ];

  function shortList(items: readonly ListItem[]): Block[] {
    const more = items.length - most;
    return [
      ...listIfAny(items.slice(0, most)),
      ...(more > 0 ? [paragraph(words.more.replace('{n}', String(more)), 'quiet')] : []),
    ];
  }

  function measures(): Block[] {
    const all = under(null, 'measure');
    const rows = all.slice(0, most).map(({ id, texts, values, language: of }) => {
      const number = (value: number | undefined) =>
        said(value === undefined ? '–' : labels.number(value, values.unit));
      const latest = under(id, 'reading').findLast((one) => one.values.value !== undefined);
      return [
        saidOnOneLine(oneLine(texts.what) || '…', of),
        number(values.baseline),
        number(latest?.values.value),
        number(values.target),
      ];
    });
    if (rows.length === 0) return [];
    const head = [labels.fields.measure, labels.baseline, words.latest, labels.target];
    const more = all.length - most;
    return [
      { type: 'table', caption: labels.areas.measures, head, rows },
      ...(more > 0 ? [paragraph(words.more.replace('{n}', String(more)), 'quiet')] : []),
    ];
  }

  function steps(): Block[] {
    return shortList(
      under(null, 'step').map(({ texts, values, language: of }) =>
        line(saidOnOneLine(texts.what?.text, of), [
          oneLine(texts.who),
          dayInWords(values.by, language),
          values.state === 'open' ? '' : labels.states[values.state],
        ]),
      ),
    );
  }
}
