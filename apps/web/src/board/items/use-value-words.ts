import type { AnyItem } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import type { ValueSlot } from './item-form.ts';

/** Gives a function from a plain value of an item to the reader's words for it; undefined for none. */
export function useValueWords(): (item: AnyItem, slot: ValueSlot) => string | undefined {
  const { t, i18n } = useTranslation('board');
  const words = useKindTexts();
  const language = currentLanguage(i18n);
  return (item, slot) => {
    const value = item.values[slot.name];
    if (value === undefined || value === null) return undefined;
    switch (slot.control) {
      case 'day':
        // A day has no time zone: it is the same day for whoever reads it.
        return new Date(`${value}T00:00:00Z`).toLocaleDateString(language, {
          dateStyle: 'medium',
          timeZone: 'UTC',
        });
      case 'number':
        return Number(value).toLocaleString(language);
      case 'flag':
        return t(value === true ? 'items.yes' : 'items.no');
      case 'choice':
        return words(`items.${item.type}.choices.${slot.name}.${value}`);
    }
  };
}
