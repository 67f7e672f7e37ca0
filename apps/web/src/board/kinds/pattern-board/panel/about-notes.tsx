import type { Cluster, PatternBoardView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import styles from './panel.module.css';

/** Why, so what and now what, as far as they are about this pattern; they are written in their lanes. */
export function AboutNotes({ cluster, view }: { cluster: Cluster; view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const lanes = (['why', 'so-what', 'now-what'] as const).map((lane) => ({
    lane,
    notes: (view.notes.get(lane) ?? []).filter(({ values }) => values.about === cluster.id),
  }));
  if (lanes.every(({ notes }) => notes.length === 0)) return null;
  return (
    <>
      <h3 className={styles.label}>{t('pattern.notes')}</h3>
      {lanes.map(({ lane, notes }) =>
        notes.length === 0 ? null : (
          <ul key={lane} className={styles.said} aria-label={t(`lanes.${lane}`)}>
            {notes.map(({ id, text, language, values }) => (
              <li key={id}>
                <strong>{values.move ? t(`moves.${values.move}`) : t(`lanes.${lane}`)}</strong>
                <span lang={language}>{text}</span>
                {values.fromPartner ? <em>{t('note.partner')}</em> : null}
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}
