import * as openid from 'openid-client';
import type { OpenIdConfig } from '../config.ts';

/** What the way back has to fit: they never leave this server but as hashes or in the address. */
export interface OpenIdChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody as the provider knows them. `email` only where it says that it has verified it. */
export interface OpenIdIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  readonly name: string | undefined;
}

/** The OpenID provider: authorization code flow with PKCE, state and nonce. */
export class OpenIdProvider {
  readonly name: string;
  readonly #config: OpenIdConfig;
  readonly #callback: URL;
  #discovered: Promise<openid.Configuration> | undefined;

  constructor(config: OpenIdConfig, publicUrl: URL) {
    this.name = config.name;
    this.#config = config;
    this.#callback = new URL('/api/sign-in/openid/callback', publicUrl.origin);
  }

  /** Where to send the browser, and what its way back has to fit. Rejects while the provider is away. */
  async begin(): Promise<{ url: string; checks: OpenIdChecks }> {
    const checks = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#callback.href,
      scope: 'openid email profile',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, checks };
  }

  /**
   * Who came back.
   * @param query of the address that the provider sent the browser to
   * @throws for whatever does not fit
   */
  async finish(query: string, { state, nonce, verifier }: OpenIdChecks): Promise<OpenIdIdentity> {
    const configuration = await this.#configuration();
    const url = new URL(this.#callback);
    url.search = query;
    const tokens = await openid.authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no ID token');
    const { sub, iss } = claims;
    // Some providers keep addresses out of the token and tell them only when they are asked.
    const hasInfo = configuration.serverMetadata().userinfo_endpoint !== undefined;
    const about =
      claims.email === undefined && hasInfo
        ? await openid.fetchUserInfo(configuration, tokens.access_token, sub)
        : claims;
    return {
      issuer: iss,
      subject: sub,
      email: about.email_verified === true ? wordsOf(about.email) : undefined,
      name: wordsOf(about.name),
    };
  }

  /** Read once; a failure is not kept. */
  #configuration(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.#config;
    // The library would trust the line that a token came by; its signature is looked at all the same.
    const execute = [openid.enableNonRepudiationChecks];
    // Only this very machine may go without TLS: the settings see to that.
    if (issuer.protocol === 'http:') execute.push(openid.allowInsecureRequests);
    this.#discovered ??= openid
      .discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: 10 })
      .catch((error: unknown) => {
        this.#discovered = undefined;
        throw error;
      });
    return this.#discovered;
  }
}

const wordsOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : undefined;
