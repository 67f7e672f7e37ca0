import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyRecord, Person, ShortLived } from '@throughline/network';
import * as z from 'zod/mini';
import { Begun } from './begun.ts';
import type { RelyingParty } from './relying-party.ts';

const LIFETIME_MS = 5 * 60_000;
/** EdDSA, ES256 and RS256, as COSE numbers them: what authenticators and this Node are sure to have. */
const ALGORITHMS = [-8, -7, -257];

const Registration = z.object({ challenge: z.string(), personId: z.string() });
const SignIn = z.object({ challenge: z.string() });

/** What a browser sends back, unread. */
type FromBrowser = Readonly<Record<string, unknown>>;

/** A credential that was made, and checked. */
export type MadePasskey = Pick<PasskeyRecord, 'id' | 'publicKey' | 'counter' | 'transports'>;

/**
 * The two ceremonies of WebAuthn. Each begins with a challenge, which is good for the browser that
 * asked for it, once, and for five minutes.
 */
export class PasskeyCeremonies {
  readonly #registrations: Begun<z.infer<typeof Registration>>;
  readonly #signIns: Begun<z.infer<typeof SignIn>>;

  constructor(kept: ShortLived, now: () => number) {
    const about = { kept, lifetimeMs: LIFETIME_MS, now };
    this.#registrations = new Begun({ ...about, what: 'passkey', schema: Registration });
    this.#signIns = new Begun({ ...about, what: 'passkey sign-in', schema: SignIn });
  }

  /** @param browser the hash of the session's secret */
  async beginRegistration(
    browser: string,
    { id: rpID }: RelyingParty,
    person: Person,
    known: readonly PasskeyRecord[],
  ): Promise<object> {
    const options = await generateRegistrationOptions({
      rpName: 'Throughline',
      rpID,
      userID: new TextEncoder().encode(person.id),
      userName: person.name || person.level,
      userDisplayName: person.name,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(({ id }) => ({ id })),
      // Kept by the authenticator, so that nobody has to say who they are before they sign in.
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    await this.#registrations.put(browser, { challenge: options.challenge, personId: person.id });
    return options;
  }

  /** @returns undefined for anything but a right answer to what was begun in this browser */
  async finishRegistration(
    browser: string,
    party: RelyingParty,
    person: Person,
    response: FromBrowser,
  ): Promise<MadePasskey | undefined> {
    const begun = await this.#registrations.take(browser);
    if (begun?.personId !== person.id) return undefined;
    const { registrationInfo } = await orNothing(() =>
      verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON,
        expectedChallenge: begun.challenge,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        supportedAlgorithmIDs: ALGORITHMS,
        requireUserVerification: false,
      }),
    );
    if (!registrationInfo) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey, counter, transports };
  }

  /** @param browser a secret of the browser, which has no session yet */
  async beginSignIn(browser: string, { id: rpID }: RelyingParty): Promise<object> {
    const options = await generateAuthenticationOptions({ rpID, userVerification: 'preferred' });
    await this.#signIns.put(browser, { challenge: options.challenge });
    return options;
  }

  /** @returns the passkey's new counter, or undefined for anything but a right answer */
  async finishSignIn(
    browser: string | undefined,
    party: RelyingParty,
    passkey: PasskeyRecord | undefined,
    response: FromBrowser,
  ): Promise<number | undefined> {
    const begun = await this.#signIns.take(browser);
    if (!begun || !passkey) return undefined;
    const { verified, authenticationInfo } = await orNothing(() =>
      verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON,
        expectedChallenge: begun.challenge,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        credential: {
          id: passkey.id,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
          transports: [...passkey.transports],
        },
        requireUserVerification: false,
      }),
    );
    return verified ? authenticationInfo?.newCounter : undefined;
  }
}

/** The library throws at whatever is not right; what was sent is all that it looks at. */
async function orNothing<Result extends { verified: boolean }>(
  verify: () => Promise<Result>,
): Promise<Partial<Result>> {
  try {
    return await verify();
  } catch {
    return {};
  }
}
