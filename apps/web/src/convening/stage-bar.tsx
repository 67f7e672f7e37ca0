import { type Command, type ConveningState, STAGES, type Stage } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './stage-bar.module.css';
import type { LiveConvening } from './use-convening.ts';

/** What can be done from each stage, the most likely first. */
const WAYS: Readonly<Record<Stage, readonly StageCommand[]>> = {
  planned: ['open-convening'],
  open: ['close-convening'],
  closed: ['open-convening', 'seal-convening'],
  sealed: ['unseal-convening'],
};
type StageCommand = Extract<Command['type'], `${string}-convening`>;

/** Where the convening stands between planned and sealed, what that means, and the way on. */
export function StageBar({
  state: { stage },
  live,
  mayUnseal,
}: {
  state: ConveningState;
  live: LiveConvening;
  mayUnseal: boolean;
}) {
  const { t } = useTranslation(['convening', 'room', 'shell']);
  const [asking, setAsking] = useState(false);
  const ways = WAYS[stage].filter((way) => way !== 'unseal-convening' || mayUnseal);
  const send = (type: StageCommand) => live.send({ type });
  return (
    <section className={styles.bar} aria-label={t('stage.title')}>
      <ol className={styles.stages}>
        {STAGES.map((one) => (
          <li
            key={one}
            className={`${styles.stage} ${one === stage ? styles.here : ''}`}
            aria-current={one === stage ? 'step' : undefined}
          >
            {t(`stage.${one}`, { ns: 'room' })}
          </li>
        ))}
      </ol>
      <p className={styles.words} role="status">
        {t(`stage.means.${stage}`)}
      </p>
      <div className={styles.ways}>
        {ways.map((way) => (
          <Button
            key={way}
            busyWords={live.running === way ? t('steps.changing') : undefined}
            onClick={() => (way === 'seal-convening' ? setAsking(true) : send(way))}
          >
            {t(`stage.do.${stage === 'closed' && way === 'open-convening' ? 'reopen' : way}`)}
          </Button>
        ))}
      </div>
      {asking ? (
        <Dialog
          title={t('stage.sealTitle')}
          closeLabel={t('close', { ns: 'shell' })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('cancel', { ns: 'shell' })}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setAsking(false);
                  send('seal-convening');
                }}
              >
                {t('stage.do.seal-convening')}
              </Button>
            </>
          }
        >
          <p>{t('stage.sealBody')}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
