/** Why a Redis cannot be used, in a sentence that says what to do; never with its password. */
export class RedisProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'RedisProblem';
  }
}

/** It is there, and says nothing. */
export class NoAnswer extends Error {
  readonly code = 'no answer';
}

const CERTIFICATES = /CERT|SELF_SIGNED|ISSUER|VERIFY/;
const RIGHTS = 'info, get, set, pexpire, xadd, xread and xtrim on the keys throughline:*';

/** The host and port of a Redis's address. */
export function placeOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname || 'localhost'}:${port || '6379'}`;
}

/**
 * What a person has to put right, or undefined for what may pass by itself, as when it cannot be reached.
 * @param error what the connection or a command ended with
 */
export function problemOf(error: unknown, url: string): RedisProblem | undefined {
  if (error instanceof RedisProblem) return error;
  const place = placeOf(url);
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (message.startsWith('WRONGPASS') || message.startsWith('ERR invalid password')) {
    return new RedisProblem(`The Redis at ${place} does not know this user or password.`);
  }
  if (message.startsWith('NOAUTH')) {
    return new RedisProblem(`The Redis at ${place} wants a password.`);
  }
  if (message.startsWith('NOPERM')) {
    return new RedisProblem(`The account at the Redis at ${place} must be let use ${RIGHTS}.`);
  }
  if (CERTIFICATES.test(code)) {
    return new RedisProblem(
      `The certificate of the Redis at ${place} is not trusted (${code}): NODE_EXTRA_CA_CERTS names a file with the authority that signed it.`,
    );
  }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'EPROTO') {
    return new RedisProblem(
      `The Redis at ${place} does not speak TLS: use redis://, not rediss://.`,
    );
  }
  return undefined;
}

/** What may be told of an error: its code, or the first word that Redis answered. */
export function reasonOf(error: unknown): string {
  if (error instanceof RedisProblem) return error.message;
  const { code, message = '' } = error as { code?: string; message?: string };
  return code ?? /^[A-Z]{2,}/.exec(message)?.[0] ?? 'closed';
}

/**
 * Judges what Redis says of itself.
 * @throws RedisProblem for one that must not be used
 */
export function checkInfo(info: string, url: string): void {
  const place = placeOf(url);
  const version = field(info, 'redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 6 || (major === 6 && minor < 2)) {
    throw new RedisProblem(
      `The Redis at ${place} is of version ${version}: 6.2 or newer is needed.`,
    );
  }
  if (field(info, 'redis_mode') === 'cluster') {
    throw new RedisProblem(
      `The Redis at ${place} is a cluster: a single one is needed, with replicas or without.`,
    );
  }
  const policy = field(info, 'maxmemory_policy');
  if (policy !== 'noeviction') {
    throw new RedisProblem(
      `The Redis at ${place} throws data away when its memory is full (maxmemory-policy is ${policy || 'unknown'}): set it to noeviction.`,
    );
  }
}

const field = (info: string, name: string) =>
  new RegExp(`^${name}:([^\\r\\n]*)`, 'm').exec(info)?.[1] ?? '';
