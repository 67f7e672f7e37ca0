import 'i18next';
import type { texts as board } from './en/board.ts';
import type { texts as common } from './en/common.ts';
import type { texts as convening } from './en/convening.ts';
import type { texts as join } from './en/join.ts';

// English decides which keys there are; t() accepts no others.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      board: typeof board;
      common: typeof common;
      convening: typeof convening;
      join: typeof join;
    };
  }
}
