import type { Clock } from '@throughline/rooms';
import type { Storage } from '@throughline/storage';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { errorName } from '../error-name.ts';
import { smtpMailer } from '../mail/mailer.ts';
import { ReminderKeeper } from './reminder-keeper.ts';

/** Reminders by e-mail, where something sends e-mails. */
export function openReminders(
  { mail, publicUrl }: Config,
  storage: Storage,
  around: {
    desk: ConveningDesk;
    clock: Pick<Clock, 'after'>;
    now: () => number;
    log: Logger;
  },
): ReminderKeeper | undefined {
  if (!mail || !publicUrl) return undefined;
  const { log, ...rest } = around;
  return new ReminderKeeper({
    ...storage,
    ...rest,
    mailer: smtpMailer(mail),
    publicUrl,
    failed: (error) => log.error({ error: errorName(error) }, 'a reminder could not be sent'),
  });
}
