import { type Command, type CommandEnvelope, CommandReply } from '@throughline/protocol';

/** How long an answer may take before the same command is sent again. */
const ANSWER_LIMIT_MS = 10_000;

interface PendingCommand {
  readonly envelope: CommandEnvelope;
  readonly resolve: (reply: CommandReply) => void;
  readonly reject: (error: Error) => void;
  againTimer: ReturnType<typeof setTimeout> | undefined;
}

/** Puts one envelope on the wire; `answer` is called with what the server answers, if it does. */
export type Emit = (envelope: CommandEnvelope, answer: (reply: unknown) => void) => void;

/** Commands that the server has not answered yet, in the order in which they were given. */
export class PendingCommands {
  readonly #pending = new Map<string, PendingCommand>();
  readonly #emit: Emit;
  #connected = false;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  add(command: Command): Promise<CommandReply> {
    return new Promise((resolve, reject) => {
      const envelope = { id: randomId(), command };
      const pending = { envelope, resolve, reject, againTimer: undefined };
      this.#pending.set(envelope.id, pending);
      if (this.#connected) this.#send(pending);
    });
  }

  /** Sends everything unanswered again, under the same ids. */
  connected(): void {
    this.#connected = true;
    for (const pending of this.#pending.values()) this.#send(pending);
  }

  disconnected(): void {
    this.#connected = false;
    for (const { againTimer } of this.#pending.values()) clearTimeout(againTimer);
  }

  rejectAll(error: Error): void {
    this.disconnected();
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  #send(pending: PendingCommand): void {
    pending.againTimer = setTimeout(() => this.#send(pending), ANSWER_LIMIT_MS);
    this.#emit(pending.envelope, (answer) => {
      const reply = CommandReply.safeParse(answer);
      if (!reply.success || !this.#pending.delete(pending.envelope.id)) return;
      clearTimeout(pending.againTimer);
      pending.resolve(reply.data);
    });
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on plain-http pages, as on a local network. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
