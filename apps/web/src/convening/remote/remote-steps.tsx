import { nextStep } from '@throughline/convening';
import type { ConveningState, Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { TimeLeft } from '../time-left.tsx';
import type { LiveConvening } from '../use-convening.ts';
import { Press } from './press.tsx';
import styles from './remote.module.css';
import type { RemoteControl } from './use-remote.ts';

/** What is now and what is next, and what moves the room. It stays at the foot, under the thumb. */
export function RemoteSteps({
  state,
  remote,
  live,
}: {
  state: ConveningState;
  remote: RemoteControl;
  live: Pick<LiveConvening, 'serverNow'>;
}) {
  const { t, i18n } = useTranslation('remote');
  const language = currentLanguage(i18n);
  const { agenda, currentStep: from, timer, skipped } = state;
  const now = from === null ? undefined : agenda[from];
  const next = nextStep(state);
  // What Skip takes out, or puts back in: the step that follows the present one.
  const following: Step | undefined = agenda[from === null ? 0 : from + 1];
  const isSkipped = following !== undefined && skipped.includes(following.id);
  const goTo = (step: number | undefined) =>
    step === undefined ? undefined : ({ type: 'go-to-step', step, from } as const);
  return (
    <section className={styles.steps} aria-label={t('now')}>
      <div className={styles.now}>
        <p className={styles.title}>{now?.title[language] ?? t('notBegun')}</p>
        <TimeLeft timer={timer} serverNow={live.serverNow} large />
      </div>
      <p className={styles.after}>
        {next === undefined
          ? t('nothingAfter')
          : `${t('after')}: ${agenda[next]?.title[language] ?? ''}`}
      </p>
      <div className={styles.time}>
        <Press
          remote={remote}
          command={timer === null ? undefined : { type: 'add-time', minutes: -1 }}
        >
          {t('less')}
        </Press>
        <Press
          remote={remote}
          command={
            timer === null || timer.is === 'up'
              ? undefined
              : { type: timer.is === 'paused' ? 'resume-timer' : 'pause-timer' }
          }
        >
          {t(timer?.is === 'paused' ? 'resume' : 'pause')}
        </Press>
        <Press
          remote={remote}
          command={timer === null ? undefined : { type: 'add-time', minutes: 1 }}
        >
          {t('more')}
        </Press>
      </div>
      <div className={styles.move}>
        <Press remote={remote} command={goTo(from === null || from === 0 ? undefined : from - 1)}>
          {t('back')}
        </Press>
        <Press
          remote={remote}
          command={following && { type: 'set-skip', stepId: following.id, on: !isSkipped }}
        >
          {t(isSkipped ? 'unskip' : 'skip')}
        </Press>
        <Press remote={remote} look="strong" command={goTo(next)}>
          {t(from === null ? 'start' : 'next')}
        </Press>
      </div>
    </section>
  );
}
