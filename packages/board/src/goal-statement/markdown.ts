import { escapeText, textLines } from '../text/markdown-text.ts';
import type { TextViews } from '../text/text-view.ts';
import { basisOf, evidenceFor } from './evidence.ts';
import type { GoalLabels } from './labels.ts';
import { type GoalItem, type GoalView, oneLine } from './read-goal.ts';
import { dayInWords, goalSentence } from './sentence.ts';
import {
  GOAL_ANSWERS,
  GOAL_AREAS,
  type GoalArea,
  type GoalField,
  HARM_FIELDS,
} from './vocabulary.ts';

/** The statement as Markdown, its eight parts in order. What people wrote cannot turn into markup. */
export function goalToMarkdown(view: GoalView, labels: GoalLabels, title = labels.title): string {
  const blocks = [`# ${escapeText(title)}`];
  for (const [i, area] of GOAL_AREAS.entries()) {
    blocks.push(`## ${i + 1}. ${escapeText(labels.areas[area])}`);
    const inside = WRITE[area](view, labels).filter((block) => block !== '');
    blocks.push(...(inside.length > 0 ? inside : [`*${escapeText(labels.nothing)}*`]));
  }
  return `${blocks.join('\n\n')}\n`;
}

type Write = (view: GoalView, labels: GoalLabels) => string[];

const WRITE: Readonly<Record<GoalArea, Write>> = {
  now: (view, labels) => [
    list(view.items.under(null, 'fact'), (fact) => claim(view, fact, labels)),
  ],
  causes: (view, labels) =>
    view.items.under(null, 'cause').map((cause) => chain(view, cause, labels)),
  goal(view, labels) {
    const { check } = view.fields.values;
    const sentence = goalSentence(view, labels.language, {
      gap: '\\_\\_\\_',
      words: escapeText,
    });
    const firstCheck = check
      ? [`- ${escapeText(labels.check)}: ${dayInWords(check, labels.language)}`]
      : [];
    return [
      sentence,
      [...answers(view, GOAL_ANSWERS, labels), ...firstCheck].join('\n'),
      list(evidenceFor(view, null), (one) => evidenceLine(one, labels)),
    ];
  },
  theory: (view, labels) =>
    view.items.under(null, 'link').map((link) => {
      const { status } = link.values;
      const lines = texts(link.texts, labels.linkTexts);
      if (status)
        lines.push(`- ${escapeText(labels.status)}: ${escapeText(labels.statuses[status])}`);
      lines.push(...evidenceLines(view, link.id, labels));
      return lines.join('\n');
    }),
  drivers: (view, labels) => [
    list(view.items.under(null, 'driver'), (driver) =>
      nested(
        line(driver.texts),
        view.items.under(driver.id, 'secondary').map((second) =>
          nested(
            line(second.texts),
            view.items.under(second.id, 'idea').map((idea) => ideaLine(idea, labels)),
          ),
        ),
      ),
    ),
  ],
  measures: (view, labels) =>
    view.items.under(null, 'measure').map((measure) => measureBlock(view, measure, labels)),
  steps: (view, labels) => [
    list(view.items.under(null, 'step'), ({ texts: { what, who }, values: { by, state } }) =>
      marked(oneLine(what), [labels.states[state], oneLine(who), dayInWords(by, labels.language)]),
    ),
    ...view.items.under(null, 'test').map((test) => testCard(test, labels)),
  ],
  risks: (view, labels) => [
    answers(view, HARM_FIELDS, labels).join('\n'),
    list(view.items.under(null, 'risk'), ({ texts: { what, whom, guard } }) =>
      marked(oneLine(what), [
        named(labels.riskWhom, oneLine(whom)),
        named(labels.riskGuard, oneLine(guard)),
      ]),
    ),
  ],
};

function chain(view: GoalView, cause: GoalItem<'cause'>, labels: GoalLabels): string {
  const { reach } = cause.values;
  const whys = view.items.under(cause.id, 'why').map((why) => claim(view, why, labels));
  const head = nested(
    marked(oneLine(cause.texts.what), [
      reach ? labels.reaches[reach] : '',
      basisOf(view, cause.id) === 'assumption' ? labels.assumption : '',
    ]),
    [...evidenceFor(view, cause.id).map((one) => evidenceLine(one, labels))],
  );
  const inner = whys.map((why, i) => `  ${i + 1}. ${indent(why, 5)}`);
  return [`- ${head}`, ...inner].join('\n');
}

/** Something that the team says, with what it rests on. */
function claim(view: GoalView, item: GoalItem<'fact' | 'why'>, labels: GoalLabels): string {
  const basis = basisOf(view, item.id);
  const evidence = evidenceFor(view, item.id).map((one) => evidenceLine(one, labels));
  return nested(
    marked(oneLine(item.texts.what), [basis === 'assumption' ? labels.assumption : '']),
    evidence,
  );
}

function evidenceLines(view: GoalView, id: string, labels: GoalLabels): string[] {
  return evidenceFor(view, id).map((one) => `- ${evidenceLine(one, labels)}`);
}

function evidenceLine(
  { texts: { what }, values }: GoalItem<'evidence'>,
  labels: GoalLabels,
): string {
  return `${escapeText(labels.sources[values.source])}: ${escapeText(oneLine(what))}`;
}

function ideaLine({ texts: { what, owner, sign }, values }: GoalItem<'idea'>, labels: GoalLabels) {
  return marked(oneLine(what), [
    oneLine(owner),
    named(labels.ideaSign, oneLine(sign)),
    named(labels.ideaTest, dayInWords(values.test, labels.language)),
  ]);
}

function testCard({ texts: said, values: { on, verdict } }: GoalItem<'test'>, labels: GoalLabels) {
  const head = marked(labels.test, [
    named(labels.testOn, dayInWords(on, labels.language)),
    verdict ? labels.verdicts[verdict] : '',
  ]);
  return nested(
    `- ${head}`,
    texts(said, labels.testTexts).map((one) => one.slice('- '.length)),
  );
}

function measureBlock(view: GoalView, measure: GoalItem<'measure'>, labels: GoalLabels): string {
  const { unit, baseline, target } = measure.values;
  const number = (value: number | undefined) =>
    value === undefined ? '–' : labels.number(value, unit);
  const rows = [
    [labels.baseline, number(baseline)],
    ...view.items
      .under(measure.id, 'reading')
      .map(({ texts: { what }, values: { on, value } }) => [
        [dayInWords(on, labels.language) || '–', oneLine(what)].filter(Boolean).join(' · '),
        number(value),
      ]),
    [labels.target, number(target)],
  ].map(([name = '', value = '']) => `| ${escapeText(name)} | ${escapeText(value)} |`);
  const head = `**${escapeText(oneLine(measure.texts.what)) || '…'}**`;
  const source = escapeText(oneLine(measure.texts.source));
  const table = [
    `| ${escapeText(labels.when)} | ${escapeText(labels.value)} |`,
    '| --- | --- |',
    ...rows,
  ];
  return [head, ...(source ? [`*${source}*`] : []), table.join('\n')].join('\n\n');
}

function answers(view: GoalView, names: readonly GoalField[], labels: GoalLabels): string[] {
  return names.flatMap((name) => {
    const words = textLines(view.fields.texts[name]?.text ?? '').join(' ');
    return words === '' ? [] : [`- ${escapeText(labels.fields[name])}: ${words}`];
  });
}

function texts<Name extends string>(
  views: TextViews<Name>,
  names: Readonly<Record<Name, string>>,
): string[] {
  return (Object.keys(names) as Name[]).map(
    (name) => `- **${escapeText(names[name])}** ${escapeText(oneLine(views[name])) || '…'}`,
  );
}

function list<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return items.map((item) => `- ${write(item)}`).join('\n');
}

function line({ what }: { readonly what: GoalItem<'driver'>['texts']['what'] }): string {
  return escapeText(oneLine(what)) || '…';
}

/** Words with what is to be known of them in brackets. */
function marked(words: string, marks: readonly string[]): string {
  const said = marks.filter((mark) => mark !== '').map(escapeText);
  return `${escapeText(words) || '…'}${said.length > 0 ? ` *(${said.join(', ')})*` : ''}`;
}

function nested(head: string, inner: readonly string[]): string {
  return [head, ...inner.map((one) => `  - ${indent(one, 2)}`)].join('\n');
}

function indent(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

const named = (name: string, words: string) => (words === '' ? '' : `${name}: ${words}`);
