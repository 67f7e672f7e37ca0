const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, in an attribute's quotes too. */
export const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A whole page that the server makes by itself. `body` is HTML, everything else is text. */
export function page(parts: {
  language: string;
  title: string;
  stylesheet?: string;
  body: string;
}): string {
  const head = parts.stylesheet
    ? `<link rel="icon" href="data:,">\n<link rel="stylesheet" href="${escapeHtml(parts.stylesheet)}">\n`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
${head}</head>
<body>
${parts.body}
</body>
</html>
`;
}
