import { describe, expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const PUBLIC_URL = 'https://boards.example.org';
const OIDC = {
  PUBLIC_URL,
  OIDC_ISSUER: 'https://login.example.org/tenant',
  OIDC_CLIENT_ID: 'boards',
  OIDC_CLIENT_SECRET: 'not-to-be-printed',
};
const sentenceFor = (env: Record<string, string>) => {
  try {
    readConfig(env, []);
  } catch (error) {
    if (error instanceof BadSetting) return error.message;
    throw error;
  }
  return undefined;
};

describe('what the environment says', () => {
  it('is that there is neither e-mail nor an OpenID provider, when it says nothing', () => {
    expect(readConfig({}, [])).toMatchObject({ mail: undefined, openId: undefined, port: 4000 });
  });

  it('names what sends e-mail, and from whom when nobody says', () => {
    const { mail } = readConfig({ PUBLIC_URL, SMTP_URL: 'smtp://mail.example.org:587' }, []);
    expect(mail?.smtpUrl.host).toBe('mail.example.org:587');
    expect(mail?.from).toBe('throughline@boards.example.org');
    const own = { PUBLIC_URL, SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'ana@example.org' };
    expect(readConfig(own, []).mail?.from).toBe('ana@example.org');
  });

  it('asks for the database that servers share which tell each other over Redis', () => {
    const REDIS_URL = 'redis://localhost:6379';
    expect(sentenceFor({ REDIS_URL })).toBe(
      'REDIS_URL is set, so DATABASE_URL must name the Postgres database that the servers share.',
    );
    const shared = { REDIS_URL, DATABASE_URL: 'postgres://localhost/throughline' };
    expect(readConfig(shared, [])).toMatchObject({ redisUrl: REDIS_URL });
    expect(sentenceFor({ ...shared, REDIS_URL: 'localhost' })).toContain('REDIS_URL is set to');
  });

  it('lets a server among others tell that it stops before it does', () => {
    const others = { REDIS_URL: 'redis://localhost', DATABASE_URL: 'postgres://localhost/boards' };
    expect(readConfig({}, []).drainNoticeMs).toBe(0);
    expect(readConfig(others, []).drainNoticeMs).toBe(2_000);
    expect(readConfig({ ...others, DRAIN_SECONDS: '0' }, []).drainNoticeMs).toBe(0);
    expect(sentenceFor({ DRAIN_SECONDS: '500' })).toContain('a number from 0 to 120');
  });

  it('names the OpenID provider', () => {
    expect(readConfig(OIDC, []).openId).toMatchObject({
      clientId: 'boards',
      name: 'login.example.org',
    });
    expect(readConfig({ ...OIDC, OIDC_NAME: 'The district' }, []).openId?.name).toBe(
      'The district',
    );
    expect(sentenceFor({ ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:9000' })).toBeUndefined();
  });

  it('cannot be used without saying so in one sentence, which holds no secret', () => {
    const bad: [Record<string, string>, string][] = [
      [{ PORT: 'x' }, 'PORT is "x", but it must be a number from 0 to 65535.'],
      [{ SMTP_URL: 'smtp://mail.example.org' }, 'PUBLIC_URL must say where links in e-mails lead'],
      [{ PUBLIC_URL, SMTP_URL: 'https://ana:geheim@example.org' }, 'SMTP_URL is set to something'],
      [{ PUBLIC_URL, SMTP_URL: 'smtp://a.example.org', MAIL_FROM: 'ana' }, 'MAIL_FROM is "ana"'],
      [{ DATABASE_URL: 'mysql://ana:geheim@db' }, 'DATABASE_URL is set to something else, but'],
      [{ ...OIDC, OIDC_CLIENT_SECRET: '' }, 'together or not at all'],
      [{ ...OIDC, PUBLIC_URL: '' }, 'PUBLIC_URL must say where people come back to'],
      [{ ...OIDC, OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER is "http://login'],
      [
        { ...OIDC, OIDC_CLIENT_SECRET: 's'.repeat(2_001) },
        'OIDC_CLIENT_SECRET is set to something',
      ],
    ];
    for (const [env, part] of bad) {
      const sentence = sentenceFor(env);
      expect(sentence).toContain(part);
      expect(sentence).not.toMatch(/geheim|not-to-be-printed|sss|\n/);
    }
  });
});
