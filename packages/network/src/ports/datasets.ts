import type { Id, PlaceFigures } from '@throughline/protocol';
import type { Dataset } from '../records.ts';

/** Published tables of a network, as far as they may be shown: nothing that was hidden is stored anywhere. */
export interface Datasets {
  /**
   * Stores a table whole.
   * @param figures for each of its places, in their order
   */
  addDataset(dataset: Dataset, figures: readonly PlaceFigures[]): Promise<void>;
  /** The newest first. */
  datasets(networkId: Id): Promise<readonly Dataset[]>;
  dataset(datasetId: Id): Promise<Dataset | undefined>;
  /** The figures of one of its places; undefined for a place that it does not have. */
  figuresOf(datasetId: Id, location: string): Promise<PlaceFigures | undefined>;
  deleteDataset(datasetId: Id): Promise<void>;
}
