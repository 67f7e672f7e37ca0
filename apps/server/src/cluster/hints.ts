import type { Bus } from '@throughline/bus';
import { CommandReply, Id, Language, RehearsalForm } from '@throughline/protocol';
import * as z from 'zod/mini';

/** What servers tell each other beside documents. Whoever hears one reads the database, which is the truth. */
export const Hint = z.discriminatedUnion('type', [
  /** A convening's journal went on. */
  z.object({ type: z.literal('convening'), conveningId: Id }),
  /** These were deleted. */
  z.object({ type: z.literal('gone'), conveningIds: z.array(Id), boardIds: z.array(Id) }),
  /** A person's record changed, or their sessions did. */
  z.object({ type: z.literal('person'), personId: Id }),
  /** Anybody's may have. */
  z.object({ type: z.literal('everybody') }),
  /** Which boards are open to which buddies. */
  z.object({ type: z.literal('buddies') }),
  /** Something was pulled from this board onto a pattern board. */
  z.object({ type: z.literal('source'), boardId: Id }),
  /** Whoever has the simulated people of this rehearsal is asked to do something with them. */
  z.object({
    type: z.literal('rehearsal-ask'),
    askId: Id,
    conveningId: Id,
    ask: z.discriminatedUnion('do', [
      z.object({ do: z.literal('arrange'), ...RehearsalForm.shape, language: Language }),
      z.object({ do: z.literal('stop') }),
      z.object({
        do: z.literal('reveal'),
        commandId: Id,
        stepId: Id,
        boardId: z.nullable(Id),
      }),
    ]),
  }),
  z.object({
    type: z.literal('rehearsal-answer'),
    askId: Id,
    answer: z.object({ tooMany: z.boolean(), reply: z.nullable(CommandReply) }),
  }),
  /** Somebody began or ceased to wait at a door. */
  z.object({ type: z.literal('lobby'), networkId: Id }),
  /** Something else is about to be put in the place of these documents: who is there is let go, and who comes waits. */
  z.object({ type: z.literal('shut'), documentIds: z.array(Id) }),
  /** They are open again; some go on under another epoch. */
  z.object({ type: z.literal('replaced'), documentIds: z.array(Id) }),
]);
export type Hint = z.infer<typeof Hint>;

type Hears = (hint: Hint) => void;

const TOPIC = 'hints';
const ALL = '';

/** Hints to and from the other servers; nothing happens on a server that has none. */
export class Hints {
  readonly #bus: Bus;
  readonly #heard = new Map<Hint['type'], Hears[]>();

  constructor(bus: Bus) {
    this.#bus = bus;
    bus.subscribe(TOPIC, (bytes) => {
      const hint = parse(bytes);
      if (hint) for (const hear of this.#heard.get(hint.type) ?? []) hear(hint);
    });
  }

  /** Tells the other servers. Neither throws nor waits. */
  tell(hint: Hint): void {
    this.#bus.publish(TOPIC, ALL, new TextEncoder().encode(JSON.stringify(hint)));
  }

  /** Documents are put in the place of others, or were. */
  tellShut(documentIds: readonly string[], isShut: boolean): void {
    this.tell({ type: isShut ? 'shut' : 'replaced', documentIds: [...documentIds] });
  }

  /** Hears what another server tells, of this kind. What a newer release tells and we do not know is passed over. */
  on<Type extends Hint['type']>(type: Type, hear: (hint: Extract<Hint, { type: Type }>) => void) {
    this.#heard.set(type, [...(this.#heard.get(type) ?? []), hear as Hears]);
  }
}

function parse(bytes: Uint8Array): Hint | undefined {
  try {
    return Hint.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
