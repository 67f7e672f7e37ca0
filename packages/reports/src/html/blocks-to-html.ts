import type { Language } from '@throughline/protocol';
import type { Block, ListItem } from '../outline/paper.ts';
import { escaped, said, table } from './markup.ts';

/** A paper's blocks as HTML, their headings under one of the level given. */
export function blocksToHtml(
  blocks: readonly Block[],
  { language, under }: { readonly language: Language; readonly under: number },
): string {
  const html = (block: Block): string => {
    switch (block.type) {
      case 'heading': {
        const level = Math.min(6, under + block.level - 1);
        return `<h${level}>${said(block.words, language)}</h${level}>`;
      }
      case 'paragraph':
        return `<p class="${block.tone ?? 'plain'}">${said(block.words, language)}</p>`;
      case 'list':
        return list(block.items, block.ordered === true, language);
      case 'facts':
        return `<dl>${block.facts
          .map(
            ({ name, words }) =>
              `<div><dt>${escaped(name)}</dt><dd>${said(words, language)}</dd></div>`,
          )
          .join('\n')}</dl>`;
      case 'table':
        return table({
          caption: block.caption,
          head: block.head,
          rows: block.rows.map((cells) => cells.map((cell) => said(cell, language))),
        });
    }
  };
  return blocks.map(html).join('\n');
}

function list(items: readonly ListItem[], ordered: boolean, language: Language): string {
  const tag = ordered ? 'ol' : 'ul';
  const lines = items.map(({ words, name, marks = [], items: under = [] }) => {
    const head = name === undefined ? '' : `<b>${escaped(name)}</b> `;
    const small = marks.length === 0 ? '' : ` <small>${marks.map(escaped).join(' · ')}</small>`;
    const inner = under.length === 0 ? '' : `\n${list(under, false, language)}`;
    return `<li>${head}${said(words, language)}${small}${inner}</li>`;
  });
  return `<${tag}>\n${lines.join('\n')}\n</${tag}>`;
}
