import type { Entry } from '@throughline/board';

/** Whether nothing is told of who wrote something: no name, and no role that could be said. */
export const isNobodys = ({ author, role }: Pick<Entry, 'author' | 'role'>): boolean =>
  author === '' && role === 'other';
