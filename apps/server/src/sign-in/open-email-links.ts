import type { Storage } from '@throughline/storage';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { errorName } from '../error-name.ts';
import type { Counters } from '../limits/counter.ts';
import { smtpMailer } from '../mail/mailer.ts';
import { EmailLinks } from './email-links.ts';

/** Sign-in links by e-mail, where something sends e-mails. */
export function openEmailLinks(
  { mail, publicUrl }: Config,
  { directory, oneTimeSecrets }: Storage,
  { counters, now, log }: { counters: Counters; now: () => number; log: Logger },
): EmailLinks | undefined {
  if (!mail || !publicUrl) return undefined;
  return new EmailLinks({
    directory,
    oneTimeSecrets,
    mailer: smtpMailer(mail),
    publicUrl,
    counters,
    now,
    failed: (error) => log.error({ error: errorName(error) }, 'an e-mail could not be sent'),
  });
}
