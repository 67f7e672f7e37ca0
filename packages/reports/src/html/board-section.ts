import type { BoardContent } from '@throughline/board';
import type { Language } from '@throughline/protocol';
import type { Bundle, BundledBoard, BundledVersion } from '../bundle/bundle-format.ts';
import { boardPaper } from '../outline/board-paper.ts';
import { PAPER_WORDS } from '../outline/paper-words.ts';
import { blocksToHtml } from './blocks-to-html.ts';
import { type Section, section } from './convening-sections.ts';
import { escaped, table } from './markup.ts';
import { PAGE_WORDS } from './page-words.ts';

/** A board with what it says, and what versions of it said that were sealed or named and say something else. */
export interface SaidBoard {
  readonly board: BundledBoard;
  readonly content: BoardContent;
  readonly earlier: { readonly version: BundledVersion; readonly content: BoardContent }[];
}

/** A board's part of a page: all that it says, and its versions. */
export function boardSection(
  bundle: Bundle,
  { said, index }: { readonly said: SaidBoard; readonly index: number },
  language: Language,
): Section {
  const { board, content, earlier } = said;
  const words = PAGE_WORDS[language];
  const kind = PAPER_WORDS[language].kinds[board.kind];
  const owner = ownerOf(bundle, board, language);
  const title = `${board.title ?? kind} · ${owner}`;
  const blocks = (what: BoardContent, under: number) => {
    const printed = blocksOf(bundle, { board, content: what, language });
    return blocksToHtml(printed, { language, under });
  };
  const before = earlier.map(({ version, content: was }) => {
    const called = `${words.saidThen}: ${words.number} ${version.number}`;
    return `<details><summary>${escaped(called)}</summary>\n${blocks(was, 3)}\n</details>`;
  });
  const body = [
    ...(board.title === null ? [] : [`<p class="of">${escaped(kind)}</p>`]),
    blocks(content, 2),
    `<p class="quiet">${words.hash}: <code>${board.hash}</code></p>`,
    ...(board.versions.length > 0 ? [versions(bundle, board, language), ...before] : []),
  ];
  return section(`board-${index + 1}`, title, body.join('\n'), 'board');
}

function blocksOf(
  { people, network, convening }: Bundle,
  what: {
    readonly board: BundledBoard;
    readonly content: BoardContent;
    readonly language: Language;
  },
) {
  const { board, content, language } = what;
  const imprint = {
    language,
    title: board.title ?? '',
    team: undefined,
    network: network.name[language],
    convening: convening.name[language],
    // No page of a bundle tells a day on which it was made.
    at: 0,
    hash: board.hash,
  };
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return boardPaper({ content, imprint, names }).blocks;
}

function ownerOf(
  { teams, breakouts }: Bundle,
  { owner }: BundledBoard,
  language: Language,
): string {
  switch (owner.type) {
    case 'team':
      return teams.find(({ id }) => id === owner.teamId)?.name ?? '';
    case 'group': {
      const groups = breakouts.flatMap((breakout) => breakout.groups);
      return groups.find(({ id }) => id === owner.groupId)?.name ?? PAGE_WORDS[language].group;
    }
    case 'network':
      return PAGE_WORDS[language].ofNetwork;
  }
}

function versions({ people }: Bundle, board: BundledBoard, language: Language): string {
  const words = PAGE_WORDS[language];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = board.versions.map((version) => {
    const called = version.convening?.[language] ?? version.name;
    const why = [words.reasons[version.reason], ...(called ? [`“${called}”`] : [])].join(' ');
    const wrote = (version.people ?? []).map((id) => escaped(names.get(id) ?? ''));
    const iso = new Date(version.at).toISOString();
    return [
      String(version.number),
      `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')}</time>`,
      escaped(why),
      wrote.join('<br>') || '–',
      `<code>${version.hash.slice(0, 12)}</code>`,
    ];
  });
  const head = [words.number, words.when, words.why, words.who, 'SHA-256'];
  return `<h3>${words.versions}</h3>\n${table({ caption: words.versions, head, rows, isHeaded: true })}`;
}
