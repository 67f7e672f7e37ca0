import type { ConveningState } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { ApartLine } from './apart-line.tsx';
import { BackTogether, TimeLeft } from './time-left.tsx';
import styles from './where-are-we.module.css';

/** The one line that tells everyone what the room does now: the step, its place, its prompt, its time. */
export function WhereAreWe({
  state,
  serverNow,
  apart,
  children,
}: {
  state: ConveningState | undefined;
  serverNow: () => number;
  apart: boolean;
  /** What a table can tell those who run the room. */
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation('room');
  const language = currentLanguage(i18n);
  const step = stepNow(state);
  return (
    <section className={styles.where} aria-label={t('title')}>
      {state?.rehearsalOf === undefined ? null : (
        <p className={styles.rehearsal}>{t('rehearsal')}</p>
      )}
      <div className={styles.line} aria-live="polite">
        {state === undefined ? null : step === undefined ? (
          <p className={styles.place}>{t(`stage.${state.stage}`)}</p>
        ) : (
          <>
            <p className={styles.place}>
              {t('place', {
                step: (state.currentStep ?? 0) + 1,
                count: state.agenda.length,
              })}
            </p>
            <p className={styles.words}>
              <strong className={styles.title}>{step.title[language]}</strong>{' '}
              <span className={styles.prompt}>{step.prompt[language]}</span>
              {step.capture === undefined ? null : (
                <span className={styles.prompt}>
                  {' '}
                  {t('capture', { what: step.capture[language] })}
                </span>
              )}
            </p>
          </>
        )}
      </div>
      {/* Outside of what is read out when it changes: a clock changes each second. */}
      {state === undefined ? null : state.out?.backAt == null ? (
        <TimeLeft timer={state.timer} serverNow={serverNow} />
      ) : (
        <BackTogether at={state.out.backAt} serverNow={serverNow} />
      )}
      {children}
      <ApartLine apart={apart} />
    </section>
  );
}

/** The step that the room is at; of a convening that is over none, whatever was called last. */
function stepNow(state: ConveningState | undefined): ConveningState['agenda'][number] | undefined {
  if (state === undefined || state.currentStep === null) return undefined;
  const isOver = state.stage === 'closed' || state.stage === 'sealed';
  return isOver ? undefined : state.agenda[state.currentStep];
}
