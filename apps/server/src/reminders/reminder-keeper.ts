import { type DueReminder, type Network, type Reminders, remindersDue } from '@throughline/network';
import type { Clock } from '@throughline/rooms';
import type { Mailer } from '../mail/mailer.ts';
import { hashSecret, newSecret } from '../people/secrets.ts';
import { type FactPorts, reminderFacts } from './reminder-facts.ts';
import { type RemindedOf, reminderMessage } from './reminder-message.ts';

/** How often it is looked what is due. */
const EVERY_MS = 900_000;
/** After so many that failed one after another, the mail server is left alone until the next round. */
const MOST_FAILED = 3;

interface Ports extends FactPorts {
  readonly reminders: Reminders;
  readonly mailer: Mailer;
  readonly publicUrl: URL;
  readonly clock: Pick<Clock, 'after'>;
  readonly now: () => number;
  /** One could not be sent, or it could not be known what is due; nobody is told but the log. */
  readonly failed: (error: unknown) => void;
}

/** Sends the reminders that are due, each once, to those who have an address and want them. */
export class ReminderKeeper {
  readonly #ports: Ports;
  #callOff = () => {};
  #running: Promise<void> = Promise.resolve();
  #closed = false;
  #failedInARow = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Looks now, and from then on every quarter of an hour. */
  start(): void {
    if (this.#closed) return;
    void this.round().then(() => {
      if (!this.#closed) this.#callOff = this.#ports.clock.after(EVERY_MS, () => this.start());
    });
  }

  /** Sends what is due by now, after any round that is under way. */
  round(): Promise<void> {
    this.#running = this.#running.then(() => this.#round()).catch(this.#ports.failed);
    return this.#running;
  }

  /** Resolves once the one that is being sent is sent. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#callOff();
    await this.#running;
    this.#ports.mailer.close();
  }

  async #round(): Promise<void> {
    this.#failedInARow = 0;
    for (const network of await this.#ports.directory.networks()) {
      for (const reminder of await this.#due(network)) {
        if (this.#closed || this.#failedInARow >= MOST_FAILED) return;
        await this.#send(network, reminder);
      }
    }
  }

  /** Those of a network that were not sent yet. */
  async #due(network: Network): Promise<readonly DueReminder[]> {
    const now = this.#ports.now();
    const due = remindersDue(await reminderFacts(this.#ports, network, now), now);
    const notFor = new Map<string, ReadonlySet<string>>();
    for (const about of new Set(due.map((reminder) => reminder.about))) {
      notFor.set(about, await this.#ports.reminders.notFor(about));
    }
    return due.filter(({ about, personId }) => !notFor.get(about)?.has(personId));
  }

  async #send(network: Network, { personId, about, kind, thingId }: DueReminder): Promise<void> {
    const { directory, reminders, mailer, publicUrl, now, failed } = this.#ports;
    const secret = newSecret();
    const claim = { personId, about, tokenHash: hashSecret(secret), at: now() };
    if (!(await reminders.claim(claim))) return;
    // As they are now: the address may be another since, or none.
    const person = await directory.person(personId);
    const of = await this.#remindedOf(kind, thingId);
    if (!person?.email || !of) {
      await reminders.settle(personId, about, 'failed');
      return;
    }
    const message = reminderMessage({
      to: person.email,
      language: person.language,
      network: network.name,
      of,
      link: publicUrl.origin + pathOf(kind, thingId, network.id),
      unsubscribe: `${publicUrl.origin}/reminders/${secret}`,
      id: hashSecret(`${personId} ${about}`),
    });
    try {
      await mailer.send(message);
    } catch (error) {
      this.#failedInARow += 1;
      failed(error);
      await reminders.settle(personId, about, 'failed');
      return;
    }
    this.#failedInARow = 0;
    await reminders.settle(personId, about, 'sent');
  }

  /** Undefined where it is not there any more. */
  async #remindedOf(kind: DueReminder['kind'], thingId: string): Promise<RemindedOf | undefined> {
    const { directory, pulses } = this.#ports;
    if (kind === 'test') return { kind };
    if (kind === 'pulse') {
      const pulse = await pulses.find(thingId);
      return pulse && { kind, closesAt: pulse.closesAt };
    }
    const convening = await directory.convening(thingId);
    if (!convening || convening.date === null) return undefined;
    return { kind, name: convening.name, date: convening.date, place: convening.place };
  }
}

function pathOf(kind: DueReminder['kind'], thingId: string, networkId: string): string {
  if (kind === 'convening') return `/network/${networkId}`;
  return kind === 'pulse' ? `/pulse/${thingId}` : `/board/${thingId}`;
}
