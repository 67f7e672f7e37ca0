import { type BoardContent, FIGURES_ROOT, POLLS_ROOT } from '@throughline/board';
import type { Language, LocalizedText } from '@throughline/protocol';
import type { BundlePages } from '../bundle/bundle-files.ts';
import type { Bundle, BundledBoard, BundledVersion } from '../bundle/bundle-format.ts';
import { boardSection, type SaidBoard } from './board-section.ts';
import { aboutConvening } from './convening-sections.ts';
import { escaped } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PAGE_WORDS } from './page-words.ts';

/** The pages of one bundle, which keep what the boards say until they are written. */
export function bundlePages(): BundlePages & {
  /** How many votes and cards with figures were passed so far. */
  counted(): { readonly votes: number; readonly figures: number };
} {
  const boards: SaidBoard[] = [];
  const inRoot = (root: string) => (content: BoardContent) =>
    Object.keys(content.roots[root] ?? {}).filter((name) => !name.includes('/')).length;
  const sum = (count: (content: BoardContent) => number) =>
    boards.reduce((all, { content }) => all + count(content), 0);
  return {
    board(board: BundledBoard, content: BoardContent) {
      boards.push({ board, content, earlier: [] });
    },
    version(board: BundledBoard, version: BundledVersion, content: BoardContent) {
      // Who sealed or named one wanted it found again; what the board says now is there already.
      const isKept = version.reason === 'sealed' || version.reason === 'named';
      if (!isKept || version.hash === board.hash) return;
      boards.find((one) => one.board === board)?.earlier.push({ version, content });
    },
    page: (bundle, language) => page(bundle, boards, language),
    counted: () => ({ votes: sum(inRoot(POLLS_ROOT)), figures: sum(inRoot(FIGURES_ROOT)) }),
  };
}

function page(bundle: Bundle, boards: readonly SaidBoard[], language: Language): string {
  const words = PAGE_WORDS[language];
  const inLanguage = (text: LocalizedText) => text[language] || text.en || text.es;
  const title = escaped(inLanguage(bundle.convening.name));
  const other = language === 'en' ? 'es' : 'en';
  const otherPage = other === 'en' ? 'index.html' : 'index.es.html';
  const sections = [
    ...aboutConvening(bundle, { language, words, inLanguage }),
    ...boards.map((said, index) => boardSection(bundle, { said, index }, language)),
  ];
  const contents = sections.map(
    ({ id, title: called }) => `<li><a href="#${id}">${escaped(called)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="of">${escaped(inLanguage(bundle.network.name))} · <a href="${otherPage}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></p>
<h1>${title}</h1>
</header>
<nav aria-label="${words.contents}">
<ul>
${contents.join('\n')}
</ul>
</nav>
<main id="main" tabindex="-1">
${sections.map(({ html }) => html).join('\n')}
</main>
<footer><p>Throughline · <a href="bundle.json">bundle.json</a> · <a href="schema.json">schema.json</a></p></footer>
</body>
</html>
`;
}
