import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config.ts';

/** A message to one person. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same whenever the same is sent again, so that a mailbox keeps one of them. */
  readonly id?: string;
  /** Where one press, or the mail program by itself, makes messages of this kind cease (RFC 8058). */
  readonly unsubscribe?: string;
}

/** Sends messages, each once and whole, or says that it could not. */
export interface Mailer {
  send(message: Message): Promise<void>;
  close(): void;
}

const PATIENCE_MS = 15_000;

/** Sends over SMTP. A password never travels without TLS. Nothing is connected before the first message. */
export function smtpMailer({ smtpUrl, from }: MailConfig): Mailer {
  const transport = createTransport({
    url: smtpUrl.href,
    requireTLS: smtpUrl.password !== '',
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    async send({ id, unsubscribe, ...message }) {
      await transport.sendMail({
        ...message,
        from: { name: 'Throughline', address: from },
        ...(id && { messageId: `<${id}@${from.split('@')[1]}>` }),
        headers: {
          // No machine is to answer it.
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
    close: () => transport.close(),
  };
}
