import type { FromLauncher, ToLauncher } from '../servers/launch-messages.ts';

/** A server that a launcher has started. */
export interface Launched {
  readonly port: number;
  /** Stores what is to be stored and ends. */
  stop(): Promise<void> | void;
}

/**
 * The one main of every launcher: starts the server, tells its port, answers for its memory, and ends
 * with the benchmark, also when that is killed.
 */
export async function launch(start: () => Promise<Launched>): Promise<void> {
  process.on('disconnect', () => process.exit(1));
  const server = await start();
  process.on('message', (message: ToLauncher) => {
    if (message.type === 'memory') tell({ type: 'memory', memory: measureMemory() });
    else void Promise.resolve(server.stop()).finally(() => process.exit(0));
  });
  tell({ type: 'listening', port: server.port });
}

function tell(message: FromLauncher): void {
  process.send?.(message);
}

function measureMemory() {
  // Twice: what the first round finalises, the second one frees.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}
