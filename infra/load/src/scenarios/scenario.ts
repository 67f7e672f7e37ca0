import type { Contender } from '../servers/contenders.ts';

/** What a run found, by name; NaN for what this server does not have. Names carry their units. */
export type Figures = Readonly<Record<string, number>>;

/** One size of a scenario. */
export interface Variant {
  /** As it stands in the table: `100 people`, `400 rooms of 5`. */
  readonly label: string;
  readonly rooms: number;
  readonly peoplePerRoom: number;
}

/** What can be asked of all scenarios. */
export interface Pace {
  /** How long people act before anything counts. */
  readonly warmUpMs: number;
  /** How long edits are counted. */
  readonly countedMs: number;
  /** How long what is due may take to arrive after that. */
  readonly settleMs: number;
  /** Folder for the CPU profiles of the servers, where they are wanted. */
  readonly profileDir: string | undefined;
}

/** What was asked for on the command line; empty: the scenario's own sizes. */
export interface Sizes {
  readonly people: readonly number[];
  readonly rooms: readonly number[];
}

/** One column of a scenario's table. */
export interface Column {
  readonly title: string;
  readonly figure: string;
  readonly digits: number;
  /** Shows the smallest and the largest of the rounds beside the median. */
  readonly spread?: boolean;
  /** A latency: means nothing when not everything was delivered. */
  readonly needsDelivery?: boolean;
}

export interface Scenario {
  readonly name: string;
  /** One sentence for the table's head. */
  readonly about: string;
  readonly columns: readonly Column[];
  variants(sizes: Sizes): readonly Variant[];
  suits(contender: Contender): boolean;
  /** The most connections that are open at the same time. */
  connections(variant: Variant): number;
  /** A run that takes longer is ended. */
  limitMs(pace: Pace): number;
  run(contender: Contender, variant: Variant, pace: Pace): Promise<Figures>;
}
