import type {
  BoardOnShelf,
  BoardOwner,
  ConveningSummary,
  Session,
  TeamSummary,
} from '@throughline/protocol';
import { type Mayer, mayerOf } from '../mayer-of.ts';
import type { Places } from './place-fields.tsx';

/** What somebody may do with the boards of a network, as far as a screen offers it. */
export interface BoardTools {
  readonly networkId: string;
  /** Where they may make a board; no team and not the network: nowhere. */
  readonly places: Places;
  readonly mayRename: (board: BoardOnShelf) => boolean;
  /** For whom a copy with everything on it may be made. */
  readonly placesOfCopy: (board: BoardOnShelf) => Places;
  readonly mayOrder: boolean;
  readonly mayDelete: boolean;
  readonly onChanged: () => void;
}

/** The server asks again, and its answer counts. */
export function boardTools(
  session: Session,
  home: {
    networkId: string;
    teams: readonly TeamSummary[];
    convenings: readonly ConveningSummary[];
  },
  onChanged: () => void,
): BoardTools {
  const { networkId } = home;
  const mayer = mayerOf(session);
  const places: Places = {
    teams: home.teams.filter((team) => mayMake(mayer, networkId, ownedBy(team))),
    network: mayMake(mayer, networkId, { type: 'network' }),
    convenings: home.convenings.filter(({ stage }) => stage !== 'sealed').toReversed(),
  };
  return {
    networkId,
    places,
    mayRename: ({ owner, access }) =>
      mayer('board.rename', { ...asThing(networkId, owner), locked: access !== 'write' }),
    placesOfCopy: ({ owner, team }) => ({
      ...places,
      teams: places.teams.filter(({ id }) => owner.type === 'network' || id === team?.id),
      network: places.network && owner.type === 'network',
    }),
    mayOrder: mayer('board.order', { networkId }),
    mayDelete: mayer('board.delete', { networkId }),
    onChanged,
  };
}

/** Whether there is any place at all where they may make a board. */
export const mayMakeSomewhere = ({ teams, network }: Places): boolean =>
  teams.length > 0 || network;

const ownedBy = ({ id }: TeamSummary): BoardOwner => ({ type: 'team', teamId: id });

const mayMake = (mayer: Mayer, networkId: string, owner: BoardOwner) =>
  mayer('board.make', asThing(networkId, owner));

/** A group's board is asked about like the network's: nobody but those who run it may change it. */
const asThing = (networkId: string, owner: BoardOwner) => ({
  networkId,
  owner: owner.type === 'team' ? owner : ({ type: 'network' } as const),
  locked: false,
  galleryOpen: false,
  onShow: false,
  rehearsal: false,
});
