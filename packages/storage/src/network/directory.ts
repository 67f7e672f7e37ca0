import type { Directory } from '@throughline/network';
import { boardsIn } from './boards.ts';
import { conveningsIn } from './convenings.ts';
import { datasetsIn } from './datasets.ts';
import { networksIn } from './networks.ts';
import { peopleIn } from './people.ts';
import type { Store } from './store.ts';
import { teamsIn } from './teams.ts';
import { templatesIn } from './templates.ts';

/** Who belongs where, in the database. */
export const directoryIn = (store: Store): Directory => ({
  ...networksIn(store),
  ...teamsIn(store),
  ...conveningsIn(store),
  ...peopleIn(store),
  ...boardsIn(store),
  ...templatesIn(store),
  ...datasetsIn(store),
});
