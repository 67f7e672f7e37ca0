import type { Id } from '@throughline/protocol';
import type { Network, Phase, Team } from '../records.ts';
import type { NewBoard } from './boards.ts';
import type { Changed } from './changed.ts';
import type { NewConvening } from './convenings.ts';

/** A network with everything that it starts with; stored whole or not at all. */
export interface NewNetwork {
  network: Network;
  phases: readonly Phase[];
  teams: readonly Team[];
  convenings: readonly NewConvening[];
  /** Boards that stand beside the convenings. */
  boards: readonly NewBoard[];
}

/** How much there is of a network. */
export interface NetworkSize {
  teams: number;
  /** Everybody but those who are gone. */
  people: number;
  convenings: number;
}

export interface Networks {
  createNetwork(network: NewNetwork): Promise<void>;
  /**
   * Removes the network, its phases, convenings, teams, people with their sessions and secrets,
   * boards, documents and journals. Its audit log stays.
   */
  deleteNetwork(networkId: Id): Promise<void>;
  /** The oldest first. */
  networks(): Promise<readonly Network[]>;
  network(networkId: Id): Promise<Network | undefined>;
  changeNetwork(
    networkId: Id,
    version: number,
    change: Partial<Pick<Network, 'name' | 'settings'>>,
  ): Promise<Changed>;
  /** How much there is of every network, in one query. */
  networkSizes(): Promise<ReadonlyMap<Id, NetworkSize>>;

  addPhase(phase: Phase): Promise<void>;
  /** In the order of their positions. */
  phases(networkId: Id): Promise<readonly Phase[]>;
  phase(phaseId: Id): Promise<Phase | undefined>;
  changePhase(
    phaseId: Id,
    version: number,
    change: Partial<Omit<Phase, 'id' | 'networkId' | 'version'>>,
  ): Promise<Changed>;
  /** Its convenings stay, in no phase. */
  deletePhase(phaseId: Id): Promise<void>;
}
