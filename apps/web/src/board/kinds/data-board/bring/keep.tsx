import type { Mapping } from '@throughline/evidence';
import { type DatasetInfo, GROUP_THRESHOLDS, NewDatasetForm } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../../../network/form/use-field-words.ts';
import { useForm } from '../../../../network/form/use-form.ts';
import { FailureNotice } from '../../../../shell/failure-notice.tsx';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { addDataset } from '../datasets-api.ts';
import styles from './bring.module.css';

export interface KeepProps {
  readonly networkId: string;
  readonly text: string;
  readonly mapping: Mapping;
  readonly fileName: string;
  readonly onKept: (dataset: DatasetInfo) => void;
}

/** What a table is called and where it comes from; it is brought in only from here. */
export function Keep({ networkId, text, mapping, fileName, onKept }: KeepProps) {
  const { t } = useTranslation('data');
  const form = useForm({
    first: {
      title: titleFrom(fileName),
      source: '',
      threshold: String(GROUP_THRESHOLDS.usual),
    },
    schema: NewDatasetForm,
    toBody: ({ title, source, threshold }): NewDatasetForm => ({
      title,
      source,
      text,
      mapping,
      threshold: Number(threshold),
    }),
    send: (body) => addDataset(networkId, body),
    onSaved: onKept,
  });
  const words = useFieldWords(form.problems);
  const { entries, change } = form;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <TextField
        label={t('bring.tableTitle')}
        value={entries.title}
        onValue={(title) => change({ title })}
        problem={words('title')}
        autoComplete="off"
      />
      <TextField
        label={t('bring.source')}
        hint={t('bring.sourceHint')}
        value={entries.source}
        onValue={(source) => change({ source })}
        problem={words('source')}
        autoComplete="off"
      />
      <TextField
        label={t('bring.threshold')}
        hint={t('bring.thresholdHint')}
        value={entries.threshold}
        onValue={(threshold) => change({ threshold })}
        problem={words('threshold')}
        inputMode="numeric"
        autoComplete="off"
      />
      <p className={styles.about}>{t('bring.kept')}</p>
      {words('text') === undefined ? null : <p role="alert">{words('text')}</p>}
      <FailureNotice failure={form.failure} />
      <Button type="submit" look="strong" busyWords={form.sending ? t('bring.keeping') : undefined}>
        {t('bring.keep')}
      </Button>
    </form>
  );
}

/** A file's name as a title: without its ending, words apart. */
function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
