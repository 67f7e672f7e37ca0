import type { Language } from '@throughline/protocol';

export interface LabelledNote {
  readonly id: string;
  readonly theme: string;
  readonly language: Language;
  readonly text: string;
}

/** The notes of a list of themes: `# theme`, then a line `language text` for each note. */
export function readThemes(lines: string): LabelledNote[] {
  const notes: LabelledNote[] = [];
  let theme = '';
  for (const line of lines.trim().split('\n')) {
    if (line.startsWith('# ')) theme = line.slice(2);
    else {
      const language = line.startsWith('es ') ? 'es' : 'en';
      notes.push({ id: `note-${notes.length}`, theme, language, text: line.slice(3) });
    }
  }
  return notes;
}
