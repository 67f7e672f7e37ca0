import type { Language, LocalizedText } from '@throughline/protocol';
import { escapeHtml, page } from '../http/plain-page.ts';
import type { Message } from './mailer.ts';

/** How long a link in an e-mail is good for. */
export const EMAIL_LINK_MINUTES = 15;

/** One way in: the network that it leads to, or null for the server as a whole. */
export interface SignInLink {
  readonly url: string;
  readonly network: LocalizedText | null;
}

interface Words {
  readonly subject: string;
  readonly greeting: string;
  readonly begin: string;
  readonly openServer: string;
  readonly openNetwork: (name: string) => string;
  readonly end: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    subject: 'Your link to sign in to Throughline',
    greeting: 'Hello,',
    begin: `Somebody, most likely you, asked for a link to sign in. It works once, for ${EMAIL_LINK_MINUTES} minutes:`,
    openServer: 'Sign in as a steward of this server',
    openNetwork: (name) => `Sign in to ${name}`,
    end: 'If it was not you, you need not do anything. Nobody can sign in without this message.',
  },
  es: {
    subject: 'Su enlace para entrar a Throughline',
    greeting: 'Hola:',
    begin: `Alguien, probablemente usted, pidió un enlace para entrar. Sirve una sola vez, durante ${EMAIL_LINK_MINUTES} minutos:`,
    openServer: 'Entrar para administrar este servidor',
    openNetwork: (name) => `Entrar a ${name}`,
    end: 'Si no fue usted, no hace falta que haga nada. Nadie puede entrar sin este mensaje.',
  },
};

/** The message with somebody's links, in their language: as text, and as HTML that loads nothing. */
export function signInMessage(
  to: string,
  language: Language,
  links: readonly SignInLink[],
): Message {
  const { subject, greeting, begin, openServer, openNetwork, end } = WORDS[language];
  const named = links.map(({ url, network }) => ({
    url,
    label: network ? openNetwork(network[language]) : openServer,
  }));
  const list = named.map(({ url, label }) => `${label}:\n${url}`);
  return {
    to,
    subject,
    text: `${[greeting, begin, ...list, end].join('\n\n')}\n`,
    html: page({
      language,
      title: subject,
      body: [
        `<p>${escapeHtml(greeting)}</p>`,
        `<p>${escapeHtml(begin)}</p>`,
        ...named.map(
          ({ url, label }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`,
        ),
        `<p>${escapeHtml(end)}</p>`,
      ].join('\n'),
    }),
  };
}
