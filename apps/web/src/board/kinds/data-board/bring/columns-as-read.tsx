import { type Mapping, TABLE_FIELDS, type TableField } from '@throughline/evidence';
import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../../../ui/radio-row.tsx';
import { Select } from '../../../../ui/select.tsx';
import styles from './bring.module.css';

/** What each column holds, as it was guessed, to be put right. */
export function ColumnsAsRead({
  headings,
  mapping,
  onChange,
}: {
  headings: readonly string[];
  mapping: Partial<Mapping>;
  onChange: (mapping: Partial<Mapping>) => void;
}) {
  const { t } = useTranslation('data');
  const fieldOf = (index: number) => TABLE_FIELDS.find((field) => mapping[field] === index);
  const set = (index: number, field: TableField | undefined) => {
    const { measure, ...columns } = mapping;
    const others = Object.entries(columns).filter(([name, at]) => at !== index && name !== field);
    const next = { ...Object.fromEntries(others), ...(field ? { [field]: index } : {}) };
    // Without a column that says it, figures are one or the other.
    onChange({ ...next, ...('format' in next ? {} : { measure: measure ?? 'rate' }) });
  };
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.strong}>{t('bring.columns')}</legend>
      <div className={styles.columnList}>
        {headings.map((heading, index) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one heading
            key={index}
            label={heading || `${index + 1}`}
            value={fieldOf(index) ?? ''}
            onValue={(field) =>
              set(
                index,
                TABLE_FIELDS.find((known) => known === field),
              )
            }
            placeholder={t('bring.ignore')}
            options={TABLE_FIELDS.map((field) => ({
              value: field,
              label: t(`bring.fields.${field}`),
            }))}
          />
        ))}
      </div>
      {mapping.format === undefined ? (
        <RadioRow
          look="pills"
          label={t('bring.fields.format')}
          value={mapping.measure ?? 'rate'}
          options={(['rate', 'count'] as const).map((value) => ({
            value,
            label: t(`chart.${value}`),
          }))}
          onChange={(measure) => onChange({ ...mapping, measure })}
        />
      ) : null}
    </fieldset>
  );
}
