import type { Directory, Person } from '@throughline/network';
import { type BoardVersion, ChangeInPlace, LocalizedText } from '@throughline/protocol';
import type { VersionFacts } from '@throughline/rooms';
import * as z from 'zod/mini';
import { colorOf } from '../people/color.ts';

const Summary = z.array(ChangeInPlace);

/**
 * Versions as somebody sees them. People are told as today's roster has them: who was erased is in none, and
 * whoever may not know who sits at a table is told of nobody.
 */
export async function presentVersions(
  facts: readonly VersionFacts[],
  { directory, networkId, mayName }: WhoAsks,
): Promise<BoardVersion[]> {
  const keys = new Set(facts.flatMap(({ people, by }) => [...(people ?? []), ...(by ? [by] : [])]));
  const found = mayName
    ? await Promise.all(
        [...keys].map(async (key) => [key, await directory.personByKey(key)] as const),
      )
    : [];
  const people = new Map<string, Person>();
  for (const [key, person] of found) {
    const isOurs = person && (person.networkId === null || person.networkId === networkId);
    if (isOurs) people.set(key, person);
  }
  return facts.map((one) => present(one, people, mayName));
}

interface WhoAsks {
  readonly directory: Pick<Directory, 'personByKey'>;
  readonly networkId: string;
  /** Whether who asks may know who sits at this board's table. */
  readonly mayName: boolean;
}

function present(
  facts: VersionFacts,
  people: ReadonlyMap<string, Person>,
  mayName: boolean,
): BoardVersion {
  const { number, at, reason, name, by, restored, hash, summary } = facts;
  const isOfConvening = reason === 'sealed' || reason === 'carried';
  // Of two entries that became one, a version may hold either key.
  const wrote = new Map((facts.people ?? []).flatMap((key) => entryOf(people.get(key))));
  return {
    number,
    at,
    reason,
    name: isOfConvening ? null : name,
    convening: isOfConvening ? (LocalizedText.safeParse(parsed(name)).data ?? null) : null,
    by: by === null ? null : (people.get(by)?.name ?? null),
    restored,
    hash,
    people:
      mayName && facts.people !== null
        ? [...wrote.values()].sort((a, b) => a.name.localeCompare(b.name))
        : null,
    summary: Summary.safeParse(parsed(summary)).data ?? [],
  };
}

function entryOf(person: Person | undefined): [string, { name: string; color: string }][] {
  return person ? [[person.id, { name: person.name, color: colorOf(person) }]] : [];
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
