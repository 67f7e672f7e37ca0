import { parseArgs } from 'node:util';
import type { StretchOptions } from './people/measure-load.ts';
import type { Wanted } from './runs/plan.ts';
import { ALL_SCENARIOS, scenarioNamed } from './scenarios/all-scenarios.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { CONTENDER_NAMES, type ContenderName } from './servers/contenders.ts';

export interface Options extends Wanted {
  readonly stretch: StretchOptions;
  readonly reportFile: string;
  readonly profile: boolean;
}

const AROUND = { warmUpMs: 10_000, settleMs: 5_000 } as const;

/** What can be said on the command line. */
export const USAGE = `pnpm bench -- [--scenario one-room,cliff] [--servers ours,hocuspocus]
    [--people 50,100] [--rooms 100] [--rounds 3] [--seconds 10] [--report report.json] [--profile]

  scenarios  ${ALL_SCENARIOS.map(({ name }) => name).join(', ')}
  servers    ${CONTENDER_NAMES.join(', ')}
  --profile  writes a CPU profile of each thread of the servers, and prints its dearest functions`;

/** @throws Error in words for the person who asked */
export function readOptions(args: readonly string[], defaultReport: string): Options {
  const { values } = parseArgs({
    // Some package managers hand the separator on.
    args: args.filter((argument) => argument !== '--'),
    options: {
      scenario: { type: 'string' },
      servers: { type: 'string' },
      people: { type: 'string' },
      rooms: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '10' },
      report: { type: 'string', default: defaultReport },
      profile: { type: 'boolean', default: false },
    },
  });
  return {
    scenarios: values.scenario === undefined ? ALL_SCENARIOS : list(values.scenario).map(scenario),
    contenders: values.servers === undefined ? CONTENDER_NAMES : list(values.servers).map(server),
    sizes: { people: numbers(values.people), rooms: numbers(values.rooms) },
    rounds: wholeNumber(values.rounds),
    stretch: { ...AROUND, countedMs: wholeNumber(values.seconds) * 1_000 },
    reportFile: values.report,
    profile: values.profile,
  };
}

const list = (text: string): string[] => text.split(',').map((part) => part.trim());
const numbers = (text: string | undefined): number[] =>
  text === undefined ? [] : list(text).map(wholeNumber);

function scenario(name: string): Scenario {
  const found = scenarioNamed(name);
  if (!found) throw new Error(`There is no scenario "${name}".\n\n${USAGE}`);
  return found;
}

function server(name: string): ContenderName {
  const found = CONTENDER_NAMES.find((one) => one === name);
  if (!found) throw new Error(`There is no server "${name}".\n\n${USAGE}`);
  return found;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no whole number.`);
  return number;
}
