import {
  basisOf,
  dayInWords,
  evidenceFor,
  GOAL_ANSWERS,
  GOAL_AREAS,
  type GoalArea,
  type GoalField,
  type GoalItem,
  type GoalView,
  goalSentence,
  HARM_FIELDS,
  LINK_TEXTS,
  oneLine,
  TEST_TEXTS,
} from '@throughline/board';
import { GOAL_LABELS } from '@throughline/board/labels';
import { heading, line, listIfAny, named, paragraph } from './blocks.ts';
import { areaTitle, type Page } from './board-to-print.ts';
import type { Block, ListItem } from './paper.ts';
import { said } from './said.ts';

/** A goal statement: its eight parts in their order. */
export function goalBlocks(view: GoalView, page: Page): Block[] {
  const labels = GOAL_LABELS[page.language];
  return GOAL_AREAS.flatMap((area, i) => {
    const inside = goalPart(view, area, page);
    return [
      heading(2, `${i + 1}. ${areaTitle(page, area, labels.areas[area])}`),
      ...(inside.length > 0 ? inside : [paragraph(labels.nothing, 'quiet')]),
    ];
  });
}

/** One part of a goal statement without its heading; nothing where nothing was written. */
export function goalPart(view: GoalView, area: GoalArea, { language }: Page): Block[] {
  const labels = GOAL_LABELS[language];
  const { under } = view.items;
  switch (area) {
    case 'now':
      return listIfAny(under(null, 'fact').map(claim));
    case 'causes':
      return listIfAny(under(null, 'cause').map(cause));
    case 'goal':
      return [
        paragraph(said(goalSentence(view, language)), 'lead'),
        ...listIfAny([
          ...answers(GOAL_ANSWERS),
          ...named(`${labels.check}:`, said(dayInWords(view.fields.values.check, language))),
        ]),
        ...listIfAny(evidenceFor(view, null).map(evidence)),
      ];
    case 'theory':
      return under(null, 'link').flatMap(link);
    case 'drivers':
      return listIfAny(under(null, 'driver').map(driver));
    case 'measures':
      return under(null, 'measure').flatMap(measure);
    case 'steps':
      return steps();
    case 'risks':
      return listIfAny([...answers(HARM_FIELDS), ...under(null, 'risk').map(risk)]);
  }

  function answers(names: readonly GoalField[]): ListItem[] {
    return names.flatMap((name) =>
      named(`${labels.fields[name]}:`, said(view.fields.texts[name]?.text)),
    );
  }

  function evidence({ texts, values, language: of }: GoalItem<'evidence'>): ListItem {
    return { ...line(said(texts.what?.text, of)), name: `${labels.sources[values.source]}:` };
  }

  function claim(item: GoalItem<'fact' | 'why'>): ListItem {
    const assumed = basisOf(view, item.id) === 'assumption' ? labels.assumption : '';
    const rests = evidenceFor(view, item.id).map(evidence);
    return line(said(item.texts.what?.text, item.language), [assumed], rests);
  }

  function cause(item: GoalItem<'cause'>): ListItem {
    const { reach } = item.values;
    const assumed = basisOf(view, item.id) === 'assumption' ? labels.assumption : '';
    const whys = under(item.id, 'why').map((why, i) => ({ ...claim(why), name: `${i + 1}.` }));
    const marks = [reach ? labels.reaches[reach] : '', assumed];
    const inside = [...evidenceFor(view, item.id).map(evidence), ...whys];
    return line(said(item.texts.what?.text, item.language), marks, inside);
  }

  function link(item: GoalItem<'link'>): Block[] {
    const { status } = item.values;
    return listIfAny([
      ...LINK_TEXTS.flatMap((name) =>
        named(labels.linkTexts[name], said(item.texts[name]?.text, item.language)),
      ),
      ...(status ? named(`${labels.status}:`, said(labels.statuses[status])) : []),
      ...evidenceFor(view, item.id).map(evidence),
    ]);
  }

  function driver(item: GoalItem<'driver'>): ListItem {
    const seconds = under(item.id, 'secondary').map((second) =>
      line(said(second.texts.what?.text, second.language), [], under(second.id, 'idea').map(idea)),
    );
    return line(said(item.texts.what?.text, item.language), [], seconds);
  }

  function idea({ texts, values, language: of }: GoalItem<'idea'>): ListItem {
    return line(said(texts.what?.text, of), [
      oneLine(texts.owner),
      withName(labels.ideaSign, oneLine(texts.sign)),
      withName(labels.ideaTest, dayInWords(values.test, language)),
    ]);
  }

  function measure({ id, texts, values, language: of }: GoalItem<'measure'>): Block[] {
    const number = (value: number | undefined) =>
      said(value === undefined ? '–' : labels.number(value, values.unit));
    const title = said(oneLine(texts.what) || '…', of);
    const readings = under(id, 'reading').map((reading) => {
      const day = dayInWords(reading.values.on, language) || '–';
      const when = [day, oneLine(reading.texts.what)].filter((part) => part !== '');
      return [said(when.join(' · ')), number(reading.values.value)];
    });
    const source = oneLine(texts.source);
    return [
      heading(3, title),
      ...(source === '' ? [] : [paragraph(said(source, of), 'quiet')]),
      {
        type: 'table',
        caption: title.text,
        head: [labels.when, labels.value],
        rows: [
          [said(labels.baseline), number(values.baseline)],
          ...readings,
          [said(labels.target), number(values.target)],
        ],
      },
    ];
  }

  function steps(): Block[] {
    return [...promises(), ...under(null, 'test').flatMap(testCard)];
  }

  function promises(): Block[] {
    return listIfAny(
      under(null, 'step').map(({ texts, values, language: of }) =>
        line(said(texts.what?.text, of), [
          labels.states[values.state],
          oneLine(texts.who),
          dayInWords(values.by, language),
        ]),
      ),
    );
  }

  function testCard({ texts, values, language: of }: GoalItem<'test'>): Block[] {
    return listIfAny([
      line(said(labels.test), [
        withName(labels.testOn, dayInWords(values.on, language)),
        values.verdict ? labels.verdicts[values.verdict] : '',
      ]),
      ...TEST_TEXTS.flatMap((name) =>
        named(`${labels.testTexts[name]}:`, said(texts[name]?.text, of)),
      ),
    ]);
  }

  function risk({ texts, language: of }: GoalItem<'risk'>): ListItem {
    return line(said(texts.what?.text, of), [
      withName(labels.riskWhom, oneLine(texts.whom)),
      withName(labels.riskGuard, oneLine(texts.guard)),
    ]);
  }
}

const withName = (name: string, words: string) => (words === '' ? '' : `${name}: ${words}`);
