import { ROSTER_FIELDS, type RosterField, type RosterPreview } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import styles from './columns-fold.module.css';
import type { Roster } from './use-roster.ts';

/** Which column of the list was read as what, behind one press, for when the guess is wrong. */
export function ColumnsFold({ roster, preview }: { roster: Roster; preview: RosterPreview }) {
  const { t } = useTranslation('roster');
  const { columns, headings } = preview;
  const width = Math.max(headings?.length ?? 0, ...Object.values(columns).map((at) => at + 1));
  const names = Array.from({ length: width }, (_, at) => ({
    value: String(at),
    label: headings?.[at]?.trim() || t('columns.number', { number: at + 1 }),
  }));
  const choose = (field: RosterField, chosen: string) => {
    const others = Object.entries(columns).filter(([known]) => known !== field);
    const mine = chosen === '' ? [] : [[field, Number(chosen)] as const];
    void roster.setColumns(Object.fromEntries([...others, ...mine]));
  };
  return (
    <details className={styles.fold}>
      <summary>{t('columns.title')}</summary>
      <div className={styles.fields}>
        {ROSTER_FIELDS.map((field) => (
          <Select
            key={field}
            label={t(`columns.${field}`)}
            placeholder={t('columns.none')}
            value={columns[field] === undefined ? '' : String(columns[field])}
            onValue={(chosen) => choose(field, chosen)}
            options={names}
          />
        ))}
      </div>
    </details>
  );
}
