import 'i18next';
import type { board } from './en/board.ts';
import type { convening } from './en/convening.ts';
import type { join } from './en/join.ts';
import type { manage } from './en/manage.ts';
import type { network } from './en/network.ts';
import type { shell } from './en/shell.ts';

// English decides which keys there are; t() accepts no others.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      board: typeof board;
      shell: typeof shell;
      convening: typeof convening;
      join: typeof join;
      manage: typeof manage;
      network: typeof network;
    };
  }
}
