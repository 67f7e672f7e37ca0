import 'i18next';
import type { board } from './en/board.ts';
import type { common } from './en/common.ts';
import type { convening } from './en/convening.ts';
import type { join } from './en/join.ts';

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
