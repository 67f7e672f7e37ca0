import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = new URL('../../../', import.meta.url);

/** The text of a file of the repository. @param path from its root */
export const textOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** What a YAML file holds, merge keys followed. @throws when it is no YAML, or holds more than one document */
export const yamlOf = (path: string): unknown => parse(textOf(path), { merge: true });

/** All documents of a YAML file. @throws the first error in it */
export function documentsOf(path: string): unknown[] {
  return parseAllDocuments(textOf(path)).map((document) => {
    for (const error of document.errors) throw error;
    return document.toJS() as unknown;
  });
}
