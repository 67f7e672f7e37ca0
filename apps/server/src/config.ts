import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** What the process is told from outside; read once, at the start, and never again. */
export interface Config {
  /** Port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Folder that holds everything that is kept. */
  readonly dataDir: string;
  /** The built web client. */
  readonly webDir: string;
  /** Where people reach this server, when it stands behind a proxy or a name; undefined: any address. */
  readonly publicUrl: URL | undefined;
  /** How many proxies before this server are to be believed about a client's address. */
  readonly trustedProxies: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Make a sample convening in an empty data folder. */
  readonly sample: boolean;
}

/** A setting that cannot be used, in words for the person who set it. */
export class BadSetting extends Error {
  constructor(name: string, value: unknown, expected: string) {
    super(`${name} is "${value}", but it must be ${expected}.`);
    this.name = 'BadSetting';
  }
}

const wholeNumber = (max: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,6}$/)),
    z.pipe(z.transform(Number), z.number().check(z.maximum(max))),
  );
const settings = {
  PORT: { schema: wholeNumber(65_535), expected: 'a number from 0 to 65535' },
  TRUSTED_PROXIES: { schema: wholeNumber(10), expected: 'a number from 0 to 10' },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    expected: 'debug, info, warn, error or silent',
  },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'an address such as https://boards.example.org',
  },
} as const;

/**
 * Reads the environment and the command line.
 * @param env environment variables
 * @param args words after the program's name
 * @throws BadSetting for a value that cannot be used
 */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const publicUrl = setting(env, 'PUBLIC_URL');
  return Object.freeze({
    port: setting(env, 'PORT') ?? 4000,
    host: env.HOST || '0.0.0.0',
    dataDir: resolve(env.DATA_DIR || 'data'),
    webDir: resolve(env.WEB_DIR || fileURLToPath(new URL('../../web/dist', import.meta.url))),
    publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl),
    trustedProxies: setting(env, 'TRUSTED_PROXIES') ?? 0,
    logLevel: setting(env, 'LOG_LEVEL') ?? 'warn',
    sample: !args.includes('--empty'),
  });
}

function setting<Name extends keyof typeof settings>(
  env: NodeJS.ProcessEnv,
  name: Name,
): z.infer<(typeof settings)[Name]['schema']> | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const { schema, expected } = settings[name];
  const parsed = schema.safeParse(text);
  if (!parsed.success) throw new BadSetting(name, text, expected);
  return parsed.data as z.infer<(typeof settings)[Name]['schema']>;
}
