import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the issuer says of whoever comes next. */
export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  /** In place of the right one, for a token that must not be taken. */
  nonce?: string;
  aud?: string;
}

interface Grant {
  claims: Claims;
  nonce: string;
  codeChallenge: string;
  redirectUri: string;
}

/** A small OpenID provider on this machine: discovery, authorization, token and keys. */
export class OpenIdIssuer {
  readonly #port: number;
  readonly #close: () => Promise<void>;
  /** Who comes next. */
  next: Claims = { sub: 'nobody' };
  /** Whether the next token is signed with a key that is not among those that it publishes. */
  signsWithAnotherKey = false;
  /** How often a code was given for a token. */
  tokens = 0;

  private constructor(port: number, close: () => Promise<void>) {
    this.#port = port;
    this.#close = close;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.#port}`);
  }

  close(): Promise<void> {
    return this.#close();
  }

  static async open({ clientId, clientSecret }: { clientId: string; clientSecret: string }) {
    const [right, wrong] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const app = express();
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const issuer = new OpenIdIssuer(
      port,
      () => new Promise((resolve) => server.close(() => resolve())),
    );
    const at = (path: string) => new URL(path, issuer.url).href;
    const iss = issuer.url.href.replace(/\/$/, '');
    const grants = new Map<string, Grant>();

    app.get('/.well-known/openid-configuration', (_request, response) => {
      response.json({
        issuer: iss,
        authorization_endpoint: at('/authorize'),
        token_endpoint: at('/token'),
        jwks_uri: at('/keys'),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
      });
    });
    app.get('/keys', async (_request, response) => {
      response.json({
        keys: [{ ...(await exportJWK(right.publicKey)), kid: 'one', alg: 'RS256' }],
      });
    });
    app.get('/authorize', (request, response) => {
      const query = new URL(request.originalUrl, issuer.url).searchParams;
      const redirectUri = query.get('redirect_uri') ?? '';
      const code = `code-${grants.size}`;
      grants.set(code, {
        claims: issuer.next,
        nonce: query.get('nonce') ?? '',
        codeChallenge: query.get('code_challenge') ?? '',
        redirectUri,
      });
      const back = new URL(redirectUri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state') ?? '');
      response.redirect(302, back.href);
    });
    app.post('/token', express.urlencoded({ extended: false }), async (request, response) => {
      const { code, code_verifier: verifier, redirect_uri: redirectUri, ...client } = request.body;
      const grant = grants.get(code);
      grants.delete(code);
      const challenge = createHash('sha256').update(String(verifier)).digest('base64url');
      const rightClient = client.client_id === clientId && client.client_secret === clientSecret;
      if (
        !grant ||
        !rightClient ||
        challenge !== grant.codeChallenge ||
        redirectUri !== grant.redirectUri
      ) {
        response.status(400).json({ error: 'invalid_grant' });
        return;
      }
      issuer.tokens++;
      const { nonce = grant.nonce, aud = clientId, ...claims } = grant.claims;
      const key = issuer.signsWithAnotherKey ? wrong.privateKey : right.privateKey;
      const idToken = await new SignJWT({ ...claims, nonce })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(iss)
        .setAudience(aud)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(key);
      response.json({
        access_token: 'opaque',
        token_type: 'Bearer',
        expires_in: 300,
        id_token: idToken,
      });
    });
    return issuer;
  }
}
