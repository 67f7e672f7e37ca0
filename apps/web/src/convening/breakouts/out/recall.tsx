import type { Command } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './out-tools.module.css';

/** In how many seconds everybody can be called back. */
const IN_SECONDS = [120, 60, 30, 0] as const;

/** Calls everybody back, after as long as it takes to end a sentence. A later press counts anew. */
export function Recall({
  backAt,
  send,
}: {
  backAt: number | null;
  send: (command: Command) => void;
}) {
  const { t } = useTranslation('groups');
  const labelId = useId();
  const words = (seconds: number) =>
    seconds === 0
      ? t('out.recallNow')
      : seconds % 60 === 0
        ? t('out.recallIn.minutes', { count: seconds / 60 })
        : t('out.recallIn.seconds', { count: seconds });
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, and no form.
    <div role="group" aria-labelledby={labelId} className={styles.tool}>
      <p id={labelId} className={styles.label}>
        {t('out.recall')}
      </p>
      <div className={styles.acts}>
        {IN_SECONDS.map((seconds) => (
          <Button
            key={seconds}
            look={backAt === null && seconds === 60 ? 'strong' : 'plain'}
            onClick={() => send({ type: 'recall', seconds })}
          >
            {words(seconds)}
          </Button>
        ))}
      </div>
    </div>
  );
}
