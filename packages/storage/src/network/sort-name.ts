/** A name as lists are ordered and searched by it: without accents, in lower case. */
export const sortName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
