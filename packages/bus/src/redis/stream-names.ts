/** Over so many streams a topic is spread. All servers must agree: another number is another format. */
const SHARDS = 4;

/** What this installation's things on Redis are called. */
export class StreamNames {
  readonly #prefix: string;

  constructor(namespace: string) {
    this.#prefix = `throughline:${namespace}:`;
  }

  /** Goes when Redis is emptied. */
  get life(): string {
    return `${this.#prefix}life`;
  }

  /** Where each server shows that it lives. */
  get beats(): string {
    return `${this.#prefix}beats`;
  }

  /** Where a topic's messages of one key go. */
  of(topic: string, key: string): string {
    return this.#shard(topic, hash(key) % SHARDS);
  }

  /** Every stream of a topic. */
  all(topic: string): string[] {
    return Array.from({ length: SHARDS }, (_, shard) => this.#shard(topic, shard));
  }

  #shard(topic: string, shard: number): string {
    return `${this.#prefix}${topic}:${shard}`;
  }
}

/** FNV-1a: even enough, and the same in every release. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}
