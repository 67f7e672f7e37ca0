import type { Language } from '@throughline/protocol';
import type { Words } from '../outline/paper.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in a page, between tags and in an attribute: never a tag, whatever people wrote. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** People's words, line by line, in their own direction, and in their language where it is not the page's. */
export function said({ text, language }: Words, page: Language): string {
  const lines = text.split('\n').map(escaped).join('<br>');
  const lang = language === undefined || language === page ? '' : ` lang="${language}"`;
  return `<span dir="auto"${lang}>${lines}</span>`;
}

/** A table that readers can walk, and that scrolls by itself where it is wider than the page. */
export function table({
  caption,
  head,
  rows,
  isHeaded = false,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  /** Markup; the first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
  /** Whether a heading over it says the same: then only readers are told it again. */
  readonly isHeaded?: boolean;
}): string {
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells;
    const others = rest.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${others}</tr>`;
  });
  return [
    `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>`,
    `<caption${isHeaded ? ' class="heard"' : ''}>${escaped(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('\n');
}
