import type { FileFormat } from '@throughline/protocol';

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

const MOST_LETTERS = 60;

/** A name that every file system takes, whatever people called their boards: small letters, digits and hyphens. */
export function fileName(
  parts: readonly (string | undefined)[],
  at: number,
  format: FileFormat,
): string {
  const words = parts
    .map((part) =>
      (part ?? '')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '');
  const name = words.join('-').slice(0, MOST_LETTERS).replace(/-+$/, '') || 'throughline';
  return `${name}-${new Date(at).toISOString().slice(0, 10)}.${format}`;
}
