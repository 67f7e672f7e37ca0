import { COMMON_LABELS } from '@throughline/board/labels';
import type { Language, LocalizedText } from '@throughline/protocol';
import type { Bundle } from '../bundle/bundle-format.ts';
import { escaped, said, table } from './markup.ts';
import type { PageWords } from './page-words.ts';

/** A part of a page, and how the contents name it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

interface Page {
  readonly language: Language;
  readonly words: PageWords;
  readonly inLanguage: (text: LocalizedText) => string;
}

/** What a bundle says of its convening before its boards. A part in which nothing would stand is left out. */
export function aboutConvening(bundle: Bundle, page: Page): readonly Section[] {
  return [
    about(bundle, page),
    ...agenda(bundle, page),
    ...teams(bundle, page),
    ...groups(bundle, page),
    ...phases(bundle, page),
  ];
}

/** A part under its heading. */
export const section = (id: string, title: string, body: string, kind = ''): Section => ({
  id,
  title,
  html: `<section id="${id}" aria-labelledby="${id}-title"${kind === '' ? '' : ` class="${kind}"`}>
<h2 id="${id}-title">${escaped(title)}</h2>
${body}
</section>`,
});

function about({ convening, network }: Bundle, { words, inLanguage }: Page): Section {
  const fact = (name: string, text: string) =>
    text === '' ? '' : `<div><dt>${name}</dt><dd>${escaped(text)}</dd></div>`;
  const facts = [
    fact(words.network, inLanguage(network.name)),
    fact(words.day, convening.date === null ? '' : dayInWords(convening.date, words)),
    fact(words.place, convening.place),
    fact(words.stage, words.stages[convening.stage]),
  ];
  const told = [words.intro, words.holds, words.holdsNot].map((text) => `<p>${text}</p>`);
  return section('about', words.about, [...told, `<dl>${facts.join('\n')}</dl>`].join('\n'));
}

function agenda(
  { agenda: steps, skipped, parked }: Bundle,
  { words, language, inLanguage }: Page,
): Section[] {
  if (steps.length === 0 && parked.length === 0) return [];
  const items = steps.map(({ id, title, prompt, minutes }) => {
    const passed = skipped.includes(id) ? ` · ${words.skipped}` : '';
    const asked = inLanguage(prompt) === '' ? '' : `<br>${escaped(inLanguage(prompt))}`;
    const long = `<small>${words.minutes}: ${minutes}${passed}</small>`;
    return `<li><b>${escaped(inLanguage(title))}</b> ${long}${asked}</li>`;
  });
  const aside = parked.map(({ text }) => `<li>${said({ text }, language)}</li>`);
  const body = [
    ...(items.length > 0 ? [`<ol>${items.join('\n')}</ol>`] : []),
    ...(aside.length > 0 ? [`<h3>${words.parked}</h3><ul>${aside.join('\n')}</ul>`] : []),
  ];
  return [section('agenda', words.agenda, body.join('\n'))];
}

function teams({ teams: all, people }: Bundle, { words, language }: Page): Section[] {
  if (all.length === 0) return [];
  const { roles } = COMMON_LABELS[language];
  const rows = all.map(({ id, name, badge }) => {
    const own = people.filter(({ teamId }) => teamId === id);
    const named = own.map((one) => `${escaped(one.name)} (${roles[one.role]})`);
    return [`${escaped(name)} <small>${escaped(badge)}</small>`, named.join('<br>') || '–'];
  });
  const others = people.filter(({ teamId }) => teamId === null);
  if (others.length > 0) {
    rows.push(['–', others.map((one) => escaped(one.name)).join('<br>')]);
  }
  const head = [words.team, words.people];
  return [
    section('teams', words.teams, table({ caption: words.teams, head, rows, isHeaded: true })),
  ];
}

function groups({ breakouts, people }: Bundle, { words }: Page): Section[] {
  if (breakouts.length === 0) return [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const tables = breakouts.map((breakout) => {
    const rows = breakout.groups.map((group) => [
      escaped(group.name),
      escaped(group.place) || '–',
      group.people.map((id) => escaped(names.get(id) ?? '')).join('<br>') || '–',
    ]);
    return table({ caption: breakout.name, head: [words.group, words.where, words.people], rows });
  });
  return [section('groups', words.groups, tables.join('\n'))];
}

function phases({ phases: all }: Bundle, { words, inLanguage }: Page): Section[] {
  if (all.length === 0) return [];
  const rows = all.map(({ name, kind, startsOn, endsOn }) => [
    escaped(inLanguage(name)),
    words.phaseKinds[kind],
    dayInWords(startsOn, words),
    dayInWords(endsOn, words),
  ]);
  const head = [words.phase, words.kind, words.from, words.to];
  return [
    section('phases', words.phases, table({ caption: words.phases, head, rows, isHeaded: true })),
  ];
}

/** A day as people write it: by our own words, for a machine's may be others than the next one's. */
function dayInWords(day: string, words: PageWords): string {
  const [y = '', m = '', d = ''] = day.split('-');
  return words.date
    .replace('{m}', words.months[Number(m) - 1] ?? m)
    .replace('{d}', String(Number(d)))
    .replace('{y}', y);
}
