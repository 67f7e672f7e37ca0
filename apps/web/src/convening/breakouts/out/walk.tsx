import type { Command } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './out-tools.module.css';

/** Leads the groups from board to board. */
export function Walk({
  round,
  send,
}: {
  /** How many boards on from their own each group is; null: no walk. */
  round: number | null;
  send: (command: Command) => void;
}) {
  const { t } = useTranslation('groups');
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, and no form.
    <div role="group" aria-labelledby={labelId} className={styles.tool}>
      <p id={labelId} className={styles.label}>
        {t('out.walk')}
      </p>
      <p className={styles.hint}>{t('out.walkHint')}</p>
      <div className={styles.acts}>
        <Button onClick={() => send({ type: 'walk-on', from: round })}>
          {t(round === null ? 'out.walkStart' : 'out.walkNext')}
        </Button>
        {round === null ? null : (
          <Button look="quiet" onClick={() => send({ type: 'end-walk' })}>
            {t('out.walkEnd')}
          </Button>
        )}
      </div>
    </div>
  );
}
