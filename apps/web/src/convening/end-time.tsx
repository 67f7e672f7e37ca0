import { endsAt, proposeTrims } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { atTime, minutesLate, timeField } from './day-time.ts';
import styles from './end-time.module.css';
import type { LiveConvening } from './use-convening.ts';
import { useEachMinute } from './use-each-minute.ts';

/** By when the day is to end, when it would end as it goes, and what to shorten when that is too late. */
export function EndTime({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t, i18n } = useTranslation('convening');
  const id = useId();
  useEachMinute();
  const now = live.serverNow();
  const { endsBy, agenda, currentStep } = state;
  const language = currentLanguage(i18n);
  const shown = (at: number) =>
    new Date(at).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
  const late = minutesLate(state, now);
  const trims = late > 0 ? proposeTrims(state, late) : [];
  const titleOf = (stepId: string) => agenda.find(({ id }) => id === stepId)?.title[language] ?? '';
  return (
    <div className={styles.end}>
      <p className={styles.by}>
        <label htmlFor={id}>{t('end.by')}</label>
        <input
          id={id}
          type="time"
          className={styles.field}
          value={endsBy === null ? '' : timeField(endsBy)}
          onChange={(event) =>
            live.send({ type: 'set-end', endsBy: atTime(event.target.value, now) })
          }
        />
        {currentStep === null ? null : (
          <span className={styles.asItGoes}>
            {t('end.asItGoes', { time: shown(endsAt(state, now)) })}
          </span>
        )}
      </p>
      {late > 0 ? (
        <Notice
          kind="hint"
          actions={
            trims.length === 0 ? undefined : (
              <Button
                onClick={() =>
                  live.send({
                    type: 'set-step-minutes',
                    steps: trims.map(({ stepId, to }) => ({ stepId, minutes: to })),
                  })
                }
              >
                {t('end.shorten')}
              </Button>
            )
          }
        >
          <p>{t('end.late', { count: late })}</p>
          {trims.length === 0 ? (
            <p>{t('end.nothingToShorten')}</p>
          ) : (
            <ul>
              {trims.map(({ stepId, from, to }) => (
                <li key={stepId}>{t('end.trim', { title: titleOf(stepId), from, to })}</li>
              ))}
            </ul>
          )}
        </Notice>
      ) : null}
    </div>
  );
}
