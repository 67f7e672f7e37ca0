import type { Boards } from './boards.ts';
import type { Convenings } from './convenings.ts';
import type { Datasets } from './datasets.ts';
import type { Networks } from './networks.ts';
import type { People } from './people.ts';
import type { Teams } from './teams.ts';
import type { Templates } from './templates.ts';

/**
 * Who belongs where. Every write is durable when its promise resolves; one that does not fit what is
 * stored rejects and stores nothing. Every adapter passes the directory's contracts.
 */
export interface Directory
  extends Networks,
    Teams,
    Convenings,
    People,
    Boards,
    Templates,
    Datasets {}
