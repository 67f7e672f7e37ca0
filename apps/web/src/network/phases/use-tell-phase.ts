import { useTranslation } from 'react-i18next';
import { dateWords } from '../days.ts';
import type { Told } from '../form/told.ts';
import { useWords } from '../use-words.ts';
import type { PhaseEntries } from './phase-entries.ts';

/** Says what a phase's form holds, field by field. */
export function useTellPhase(): (entries: PhaseEntries) => readonly Told[] {
  const { t } = useTranslation('manage');
  const { language } = useWords();
  const dayWords = (day: string) => (day === '' ? t('none') : dateWords(day, language));
  return ({ name, kind, startsOn, endsOn }) => [
    { label: t('name.en'), words: name.en },
    { label: t('name.es'), words: name.es },
    { label: t('phase.kind'), words: t(`phaseKindChoice.${kind}`) },
    { label: t('phase.startsOn'), words: dayWords(startsOn) },
    { label: t('phase.endsOn'), words: dayWords(endsOn) },
  ];
}
