import { isPulseOpen, type Network, type Person, type PulseRecord } from '@throughline/network';
import type { ConveningSummary, Language } from '@throughline/protocol';
import type { CalendarEntry } from './calendar-file.ts';
import type { TestDate } from './test-dates.ts';

interface Words {
  readonly pulse: string;
  readonly pulseAbout: string;
  readonly test: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    pulse: 'Three questions close',
    pulseAbout: 'Done, stuck, needed: it takes a minute.',
    test: 'Test',
  },
  es: {
    pulse: 'Se cierran las tres preguntas',
    pulseAbout: 'Qué se hizo, qué estorba, qué hace falta: toma un minuto.',
    test: 'Prueba',
  },
};

/** What somebody's calendar of a network is made of. */
export interface DatesOf {
  readonly person: Pick<Person, 'language' | 'teamId'>;
  readonly network: Pick<Network, 'id' | 'name'>;
  /** Those that they may see. */
  readonly convenings: readonly ConveningSummary[];
  readonly pulses: readonly PulseRecord[];
  /** Of their own team. */
  readonly tests: readonly TestDate[];
  /** They run the network: every team's dates are theirs to know. */
  readonly runs: boolean;
  readonly origin: string;
  readonly now: number;
}

/** The dates of a network that concern one person, in their language. Pure. */
export function datesAhead(of: DatesOf): readonly CalendarEntry[] {
  return [...conveningDates(of), ...pulseEnds(of), ...testDays(of)];
}

function conveningDates({ person, network, convenings, origin }: DatesOf): CalendarEntry[] {
  return convenings.flatMap(({ id, name, date, place }) =>
    date === null
      ? []
      : [
          {
            uid: `convening-${id}@throughline`,
            when: { day: date },
            title: `${name[person.language]} (${network.name[person.language]})`,
            place,
            url: `${origin}/network/${network.id}`,
          },
        ],
  );
}

function pulseEnds({ person, network, pulses, runs, origin, now }: DatesOf): CalendarEntry[] {
  const { pulse: title, pulseAbout: about } = WORDS[person.language];
  const isMine = ({ teamId }: PulseRecord) =>
    runs || (person.teamId !== null && (teamId === null || teamId === person.teamId));
  return pulses
    .filter((pulse) => isMine(pulse) && isPulseOpen(pulse, now))
    .map(({ id, closesAt }) => ({
      uid: `pulse-${id}@throughline`,
      when: { at: closesAt },
      title: `${title} (${network.name[person.language]})`,
      about,
      url: runs ? `${origin}/network/${network.id}` : `${origin}/pulse/${id}`,
    }));
}

function testDays({ person, network, tests, origin }: DatesOf): CalendarEntry[] {
  const { test } = WORDS[person.language];
  return tests.map(({ id, boardId, on, change }) => ({
    uid: `test-${id}@throughline`,
    when: { day: on },
    title: `${[test, change].filter(Boolean).join(': ')} (${network.name[person.language]})`,
    url: `${origin}/board/${boardId}`,
  }));
}
