/**
 * Where a document connection goes that cannot be a WebSocket: the same frames over Socket.IO by long
 * polling. The handshake's `auth` is `{ address }`: the path and query that the WebSocket would have had.
 */
export const POLLED_DOCUMENTS_PATH = '/documents-polled';

/** Longest address that is read. */
export const MAX_POLLED_ADDRESS = 1_000;

/**
 * Frames travel in base64, in which polling sends bytes anyway. As attachments each would be two packets,
 * and on a line where packets wait for requests, two round trips.
 */
export interface PolledToServer {
  frame: (base64: string) => void;
}

export interface PolledToClient {
  /** What would have come as one WebSocket message each, in this order. */
  frames: (base64: readonly string[]) => void;
  /** What the close frame of a WebSocket would have said; nothing comes after it. */
  ending: (code: number, reason: string) => void;
}
