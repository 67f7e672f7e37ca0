import type { Directory, OneTimeSecrets, Person } from '@throughline/network';
import { EMAIL_SIGN_IN_PATH } from '@throughline/protocol';
import type { Counter, Counters } from '../limits/counter.ts';
import type { Mailer } from '../mail/mailer.ts';
import { EMAIL_LINK_MINUTES, type SignInLink, signInMessage } from '../mail/sign-in-message.ts';
import { hashSecret, newSecret } from '../people/secrets.ts';
import { signsInByKey } from './staff-sign-in.ts';

/** How often a link may be asked for, whether or not anybody has the address. */
const PER_ADDRESS = { times: 3, inS: EMAIL_LINK_MINUTES * 60 };
const IN_ALL = { times: 60, inS: 60 };

interface Ports {
  directory: Directory;
  oneTimeSecrets: OneTimeSecrets;
  mailer: Mailer;
  publicUrl: URL;
  counters: Counters;
  now: () => number;
  /** A message could not be sent; nobody is told but the log. */
  failed: (error: unknown) => void;
}

/** Links that sign somebody in, sent to the address that the roster has. */
export class EmailLinks {
  readonly #ports: Ports;
  readonly #perAddress: Counter;
  readonly #inAll: Counter;
  readonly #underWay = new Set<Promise<void>>();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#perAddress = ports.counters('e-mails asked for by an address', PER_ADDRESS.inS);
    this.#inAll = ports.counters('e-mails asked for', IN_ALL.inS);
  }

  /**
   * Has a link sent to an address, where it is somebody's. It looks nothing up before it returns, so
   * that neither the answer nor its time tells whether it is.
   * @returns false when this address, or all together, asked too often
   */
  async ask(email: string): Promise<boolean> {
    const address = email.toLowerCase();
    if ((await this.#perAddress.count(hashSecret(address))) > PER_ADDRESS.times) return false;
    if ((await this.#inAll.count('all')) > IN_ALL.times) return false;
    const work = this.#send(address)
      .catch(this.#ports.failed)
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
    return true;
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#ports.mailer.close();
  }

  async #send(address: string): Promise<void> {
    const { directory, mailer } = this.#ports;
    const people = (await directory.peopleByEmail(address)).filter(signsInByKey);
    const [first] = people;
    if (!first) return;
    const links = await Promise.all(people.map((person) => this.#link(person)));
    await mailer.send(signInMessage(first.email ?? address, first.language, links));
  }

  async #link({ id, networkId }: Person): Promise<SignInLink> {
    const { directory, oneTimeSecrets, publicUrl, now } = this.#ports;
    const network = networkId === null ? undefined : await directory.network(networkId);
    const secret = newSecret();
    await oneTimeSecrets.put({
      kind: 'email',
      hash: hashSecret(secret),
      personId: id,
      expiresAt: now() + EMAIL_LINK_MINUTES * 60_000,
    });
    const url = `${publicUrl.origin}${EMAIL_SIGN_IN_PATH}#${secret}`;
    return { url, network: network?.name ?? null };
  }
}
