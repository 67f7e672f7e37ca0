/** What a launcher tells the benchmark. */
export type FromLauncher =
  | { readonly type: 'listening'; readonly port: number }
  | { readonly type: 'memory'; readonly memory: ServerMemory };

/** What the benchmark asks of a launcher. */
export type ToLauncher = { readonly type: 'memory' } | { readonly type: 'stop' };

/** A server's memory right after a full garbage collection, in bytes. */
export interface ServerMemory {
  /** JavaScript heap and what it holds outside of itself, array buffers included. */
  readonly held: number;
  readonly resident: number;
}
