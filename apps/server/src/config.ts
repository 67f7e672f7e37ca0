import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** What the process is told from outside; read once, at the start, and never again. */
export interface Config {
  /** Port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Folder that holds everything that is kept; beside a Postgres database, the pepper and the ledger. */
  readonly dataDir: string;
  /** The Postgres database that holds what is kept; undefined: SQLite, in the folder. */
  readonly databaseUrl: string | undefined;
  /** The Redis over which this server and the others of its database tell each other; undefined: it is alone. */
  readonly redisUrl: string | undefined;
  /** How long a server that is to stop goes on as before, so that whatever sends people here hears of it first. */
  readonly drainNoticeMs: number;
  /** Port at which metrics are served, apart from everything else; 0 lets the system choose; undefined: nowhere. */
  readonly metricsPort: number | undefined;
  /** The built web client. */
  readonly webDir: string;
  /** Where people reach this server, when it stands behind a proxy or a name; undefined: any address. */
  readonly publicUrl: URL | undefined;
  /** What sends e-mail, and from which address; undefined: nothing does. */
  readonly mail: MailConfig | undefined;
  /** The OpenID provider at which people may sign in; undefined: none. */
  readonly openId: OpenIdConfig | undefined;
  /** How many proxies before this server are to be believed about a client's address. */
  readonly trustedProxies: number;
  /** Where backups stand, and how often they are made. */
  readonly backup: BackupConfig;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Make a sample convening in an empty data folder. */
  readonly sample: boolean;
}

export interface BackupConfig {
  readonly into: string;
  /** In milliseconds; undefined: only when somebody asks for one. */
  readonly everyMs: number | undefined;
  /** How many are kept of those made by schedule. */
  readonly keep: number;
}

export interface MailConfig {
  readonly smtpUrl: URL;
  readonly from: string;
}

export interface OpenIdConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the sign-in page calls it. */
  readonly name: string;
}

/** A setting that cannot be used, in one sentence for the person who set it. */
export class BadSetting extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'BadSetting';
  }
}

const wholeNumber = (max: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,6}$/)),
    z.pipe(z.transform(Number), z.number().check(z.maximum(max))),
  );
const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const span = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,3}[mhd]$/)),
  z.transform((text) => Number.parseInt(text, 10) * UNIT_MS[text.at(-1) as keyof typeof UNIT_MS]),
);
const settings = {
  PORT: { schema: wholeNumber(65_535), expected: 'a number from 0 to 65535' },
  METRICS_PORT: { schema: wholeNumber(65_535), expected: 'a number from 0 to 65535' },
  TRUSTED_PROXIES: { schema: wholeNumber(10), expected: 'a number from 0 to 10' },
  DRAIN_SECONDS: { schema: wholeNumber(120), expected: 'a number from 0 to 120' },
  BACKUP_EVERY: { schema: span, expected: 'a time such as 30m, 6h or 1d' },
  BACKUP_KEEP: { schema: wholeNumber(10_000), expected: 'a number from 0 to 10000' },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    expected: 'debug, info, warn, error or silent',
  },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'an address such as https://boards.example.org',
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(?:ql)?$/ }),
    expected: 'an address such as postgres://user:password@localhost/throughline',
    secret: true,
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }),
    expected: 'an address such as redis://localhost:6379',
    secret: true,
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    expected: 'an address such as smtps://user:password@mail.example.org',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.email(),
    expected: 'an e-mail address such as boards@example.org',
  },
  OIDC_ISSUER: {
    // Tokens travel there: nothing but TLS, except on this very machine.
    schema: z.url({ protocol: /^https?$/ }).check(z.refine(isSafeIssuer)),
    expected: 'an address such as https://login.example.org',
  },
  OIDC_CLIENT_ID: {
    schema: z.string().check(z.maxLength(500)),
    expected: 'at most 500 characters',
  },
  OIDC_CLIENT_SECRET: {
    schema: z.string().check(z.maxLength(2_000)),
    expected: 'at most 2000 characters',
    secret: true,
  },
  OIDC_NAME: { schema: z.string().check(z.maxLength(60)), expected: 'at most 60 characters' },
} as const satisfies Record<string, Setting>;

/** The names of all variables that are read. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(settings),
  ...['HOST', 'DATA_DIR', 'BACKUP_DIR', 'WEB_DIR'],
];

/** How a variable is read; of a secret one, what was wrong is never printed. */
interface Setting {
  readonly schema: z.ZodMiniType<string | number>;
  readonly expected: string;
  readonly secret?: true;
}

function isSafeIssuer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

/**
 * Reads the environment and the command line.
 * @param env environment variables
 * @param args words after the program's name
 * @throws BadSetting for a value that cannot be used
 */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const publicAddress = setting(env, 'PUBLIC_URL');
  const publicUrl = publicAddress === undefined ? undefined : new URL(publicAddress);
  const dataDir = resolve(env.DATA_DIR || 'data');
  return Object.freeze({
    port: setting(env, 'PORT') ?? 4000,
    host: env.HOST || '0.0.0.0',
    dataDir,
    ...readShared(env),
    metricsPort: setting(env, 'METRICS_PORT'),
    backup: {
      into: resolve(env.BACKUP_DIR || join(dataDir, 'backups')),
      everyMs: setting(env, 'BACKUP_EVERY'),
      keep: setting(env, 'BACKUP_KEEP') ?? 30,
    },
    webDir: resolve(env.WEB_DIR || fileURLToPath(new URL('../../web/dist', import.meta.url))),
    publicUrl,
    mail: readMail(env, publicUrl),
    openId: readOpenId(env, publicUrl),
    trustedProxies: setting(env, 'TRUSTED_PROXIES') ?? 0,
    logLevel: setting(env, 'LOG_LEVEL') ?? 'warn',
    sample: !args.includes('--empty'),
  });
}

/** What the process that asks was told: for the server's other programs. */
export const readOwnConfig = (): Config => readConfig(process.env, []);

type Shared = 'databaseUrl' | 'redisUrl' | 'drainNoticeMs';

/** With others to send people to, a server tells that it stops before it does. */
const DRAIN_SECONDS_AMONG_OTHERS = 2;

/** Several servers share a database: one that has none to share would keep what the others never see. */
function readShared(env: NodeJS.ProcessEnv): Pick<Config, Shared> {
  const databaseUrl = setting(env, 'DATABASE_URL');
  const redisUrl = setting(env, 'REDIS_URL');
  if (redisUrl !== undefined && databaseUrl === undefined) {
    throw new BadSetting(
      'REDIS_URL is set, so DATABASE_URL must name the Postgres database that the servers share.',
    );
  }
  const seconds = setting(env, 'DRAIN_SECONDS') ?? (redisUrl ? DRAIN_SECONDS_AMONG_OTHERS : 0);
  return { databaseUrl, redisUrl, drainNoticeMs: seconds * 1_000 };
}

function readMail(env: NodeJS.ProcessEnv, publicUrl: URL | undefined): MailConfig | undefined {
  const smtpUrl = setting(env, 'SMTP_URL');
  const from = setting(env, 'MAIL_FROM');
  if (smtpUrl === undefined) return undefined;
  // Where a link in an e-mail leads is never taken from a request: anybody can send one.
  if (!publicUrl) {
    throw new BadSetting('SMTP_URL is set, so PUBLIC_URL must say where links in e-mails lead.');
  }
  return { smtpUrl: new URL(smtpUrl), from: from ?? `throughline@${publicUrl.hostname}` };
}

function readOpenId(env: NodeJS.ProcessEnv, publicUrl: URL | undefined): OpenIdConfig | undefined {
  const issuer = setting(env, 'OIDC_ISSUER');
  const clientId = setting(env, 'OIDC_CLIENT_ID');
  const clientSecret = setting(env, 'OIDC_CLIENT_SECRET');
  if (issuer === undefined && clientId === undefined && clientSecret === undefined)
    return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new BadSetting(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together or not at all.',
    );
  }
  if (!publicUrl) {
    throw new BadSetting('OIDC_ISSUER is set, so PUBLIC_URL must say where people come back to.');
  }
  const name = setting(env, 'OIDC_NAME') ?? new URL(issuer).hostname;
  return { issuer: new URL(issuer), clientId, clientSecret, name };
}

function setting<Name extends keyof typeof settings>(
  env: NodeJS.ProcessEnv,
  name: Name,
): z.infer<(typeof settings)[Name]['schema']> | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const { schema, expected, secret }: Setting = settings[name];
  const parsed = schema.safeParse(text);
  if (!parsed.success) {
    const value = secret ? 'set to something else' : `"${text}"`;
    throw new BadSetting(`${name} is ${value}, but it must be ${expected}.`);
  }
  return parsed.data as z.infer<(typeof settings)[Name]['schema']>;
}
