import type { PhaseInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { dateWords } from '../days.ts';
import type { Told } from '../form/told.ts';
import { useWords } from '../use-words.ts';
import type { ConveningEntries } from './convening-entries.ts';

/** Says what a convening's form holds, field by field. */
export function useTellConvening(
  phases: readonly PhaseInfo[],
): (entries: ConveningEntries) => readonly Told[] {
  const { t } = useTranslation('manage');
  const { language, own } = useWords();
  return ({ name, date, place, format, phaseId }) => {
    const phase = phases.find(({ id }) => id === phaseId);
    return [
      { label: t('name.en'), words: name.en },
      { label: t('name.es'), words: name.es },
      { label: t('convening.date'), words: date === '' ? t('none') : dateWords(date, language) },
      { label: t('convening.place'), words: place === '' ? t('none') : place },
      { label: t('convening.format'), words: t(`formatChoice.${format}`) },
      {
        label: t('convening.phase'),
        words: phase === undefined ? t('convening.noPhase') : own(phase.name),
      },
    ];
  };
}
