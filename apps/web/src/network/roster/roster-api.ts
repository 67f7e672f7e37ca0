import { RosterPreview, RosterResult, type RosterText } from '@throughline/protocol';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

const path = (networkId: string) => `/api/networks/${encodeURIComponent(networkId)}/roster`;

/** What an import of this list would do; it changes nothing. */
export const previewRoster = (
  networkId: string,
  list: RosterText,
): Promise<Answer<RosterPreview>> =>
  request(`${path(networkId)}/preview`, { method: 'POST', body: list, schema: RosterPreview });

/** Takes every line in whose way nothing stands, and gives the others back. */
export const importRoster = (networkId: string, list: RosterText): Promise<Answer<RosterResult>> =>
  request(path(networkId), { method: 'POST', body: list, schema: RosterResult });
