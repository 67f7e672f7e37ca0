import type { DocumentConnection } from '@throughline/client';
import { caretElement } from './caret.ts';

type Awareness = Pick<DocumentConnection['awareness'], 'on' | 'off'>;

/** The carets of the other people in one text. */
export interface OtherCarets {
  build(user: Parameters<typeof caretElement>[0], clientId: number): HTMLElement;
  stop(): void;
}

/**
 * Makes the carets of others, each with its name on a flag, which shrinks while the caret rests: it lies over
 * the line above. When the caret moves on, the name shows again.
 */
export function otherCarets(awareness: Awareness): OtherCarets {
  const shown = new Map<number, HTMLElement>();
  const onChange = ({ updated }: { updated: number[] }) => {
    for (const clientId of updated) shown.get(clientId)?.toggleAttribute('data-again');
  };
  awareness.on('change', onChange);
  return {
    build(user, clientId) {
      const caret = caretElement(user);
      shown.set(clientId, caret);
      return caret;
    },
    stop: () => awareness.off('change', onChange),
  };
}
