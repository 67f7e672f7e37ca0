import type { ConveningSummary } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './next-convening.module.css';
import { useConveningFacts } from './use-convening-facts.ts';
import { useWords } from './use-words.ts';

/** The convening that counts now, as a sheet on the table: its state, when, where, and what to do. */
export function NextConvening({
  convening,
  children,
}: {
  convening: ConveningSummary;
  /** What this reader can do about it. */
  children: ReactNode;
}) {
  const { t } = useTranslation('network');
  const { own } = useWords();
  const facts = useConveningFacts();
  const open = convening.stage === 'open';
  return (
    <div className={`${styles.sheet} ${open ? styles.open : ''}`}>
      <p className={styles.stage}>
        <span className={styles.knot} aria-hidden="true" />
        {t(open ? 'next.open' : 'next.planned')}
      </p>
      <h3 className={styles.name}>{own(convening.name)}</h3>
      <p className={styles.facts}>{facts(convening)}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
