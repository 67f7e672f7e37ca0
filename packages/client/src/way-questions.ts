import { CONTROL_PATH, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { httpAddress } from './http-address.ts';

const ANSWER_LIMIT_MS = 4_000;
const TRIAL_LIMIT_MS = 10_000;

/**
 * Whether documents could go to this server by long polling just now. The request names no transport:
 * the answer to that is the server's own word for it, and nothing is begun by it.
 */
export async function canPoll(serverUrl: string): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_LIMIT_MS);
  try {
    const { origin } = httpAddress(serverUrl);
    const { signal } = stop;
    const address = `${origin}${POLLED_DOCUMENTS_PATH}/?EIO=4`;
    const answer: unknown = await (await fetch(address, { signal, cache: 'no-store' })).json();
    return typeof answer === 'object' && answer !== null && 'code' in answer;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a WebSocket to this server carries anything. It knocks where the server speaks first and
 * where nobody is shown as present by it.
 */
export function socketSpeaks(Base: typeof WebSocket, serverUrl: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new Base(`${serverUrl}${CONTROL_PATH}/?EIO=4&transport=websocket`);
    const answer = (speaks: boolean) => {
      clearTimeout(timer);
      resolve(speaks);
      socket.close();
    };
    const timer = setTimeout(() => answer(false), TRIAL_LIMIT_MS);
    socket.addEventListener('message', () => answer(true));
    socket.addEventListener('error', () => answer(false));
    socket.addEventListener('close', () => answer(false));
  });
}
