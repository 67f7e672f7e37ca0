import { ERASURE_POLICIES, type NetworkInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dateWords, dayNumber, dayOfNumber } from '../days.ts';
import type { FormProblems } from '../form/problems-in.ts';
import { useFieldWords } from '../form/use-field-words.ts';
import { useWords } from '../use-words.ts';
import type { SettingsEntries } from './settings-entries.ts';
import styles from './settings-form.module.css';

/** What becomes of people's text and of everything in the end; read-only for those who may not set it. */
export function PrivacyFields({
  network,
  entries,
  problems,
  mayChange,
  onChange,
}: {
  network: NetworkInfo;
  entries: SettingsEntries;
  problems: FormProblems;
  mayChange: boolean;
  onChange: (changed: Partial<SettingsEntries>) => void;
}) {
  const { t } = useTranslation('manage');
  const { language } = useWords();
  const words = useFieldWords(problems);
  const until = untilDay(network, entries.retentionDays);
  const untilWords =
    until === undefined ? undefined : t('settings.keptUntil', { day: dateWords(until, language) });
  if (!mayChange) {
    return (
      <>
        <p className={styles.hint}>{t('settings.privacyStewards')}</p>
        <p>{t(`erasure.${entries.erasure}`)}</p>
        <p>{untilWords}</p>
        <p>{t('settings.smallestCountIs', { count: Number(entries.smallestCount) })}</p>
      </>
    );
  }
  return (
    <>
      <ChoiceGroup
        label={t('settings.erasure')}
        value={entries.erasure}
        onValue={(erasure) => onChange({ erasure })}
        choices={ERASURE_POLICIES.map((value) => ({ value, label: t(`erasure.${value}`) }))}
      />
      <TextField
        className={styles.number}
        label={t('settings.retentionDays')}
        hint={untilWords}
        type="number"
        inputMode="numeric"
        min={1}
        max={3650}
        value={entries.retentionDays}
        onValue={(retentionDays) => onChange({ retentionDays })}
        problem={words('settings.retentionDays')}
      />
      <TextField
        className={styles.number}
        label={t('settings.smallestCount')}
        hint={t('settings.smallestCountHint')}
        type="number"
        inputMode="numeric"
        min={1}
        max={30}
        value={entries.smallestCount}
        onValue={(smallestCount) => onChange({ smallestCount })}
        problem={words('settings.smallestCount')}
      />
    </>
  );
}

/** The day that the typed number of days leads to: as far from the server's own as the two numbers differ. */
function untilDay(
  { keptUntil, settings }: Pick<NetworkInfo, 'keptUntil' | 'settings'>,
  typed: string,
) {
  const days = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(days) || days < 1 || days > 3_650) return undefined;
  return dayOfNumber(dayNumber(keptUntil) + days - settings.retentionDays);
}
