import { letsNewcomersIn } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';

/** What a door lets happen, and the sentence that tells it. */
export interface DoorWords {
  /** Whether newcomers come in just now. */
  letsIn: boolean;
  words: string;
}

/** Says whether the door is open and until when, or why nobody new can come in. */
export function useDoorWords(state: ConveningState): DoorWords {
  const { t, i18n } = useTranslation('convening');
  const { door, stage } = state;
  const letsIn = letsNewcomersIn(state);
  if (letsIn) {
    if (door.closesAt === null) return { letsIn, words: t('door.open') };
    const time = new Intl.DateTimeFormat(currentLanguage(i18n), { timeStyle: 'short' });
    return { letsIn, words: t('door.openUntil', { time: time.format(door.closesAt) }) };
  }
  if (stage === 'closed' || stage === 'sealed') return { letsIn, words: t(`door.not.${stage}`) };
  return { letsIn, words: t(door.open && door.locked ? 'door.locked' : 'door.closed') };
}
