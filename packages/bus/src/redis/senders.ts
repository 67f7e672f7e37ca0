/** So many are remembered; of one that was forgotten whatever comes next is taken as it is. */
const REMEMBERED = 5_000;

/** How far other servers were heard in each stream, and what they said they had lost. */
export class Senders {
  readonly #numbers = new Map<string, number>();
  readonly #losses = new Map<string, number>();

  /**
   * Judges the next entry of one server in one stream.
   * @returns `again`: it was heard before; `gap`: some before it were lost
   */
  judge(stream: string, from: string, number: number): 'next' | 'again' | 'gap' {
    const key = `${stream} ${from}`;
    const last = this.#numbers.get(key);
    if (last !== undefined && number <= last) return 'again';
    remember(this.#numbers, key, number);
    return last === undefined || number === last + 1 ? 'next' : 'gap';
  }

  /** @returns whether a server has lost something since it last said how often it had */
  hasLost(from: string, losses: number): boolean {
    const last = this.#losses.get(from) ?? 0;
    remember(this.#losses, from, losses);
    return losses > last;
  }
}

function remember(map: Map<string, number>, key: string, value: number): void {
  map.set(key, value);
  if (map.size <= REMEMBERED) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
