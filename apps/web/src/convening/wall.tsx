import { nextStep } from '@throughline/convening';
import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { useTurns } from './reports/use-turns.ts';
import { TimeLeft } from './time-left.tsx';
import type { LiveConvening } from './use-convening.ts';
import { useScreenAwake } from './use-screen-awake.ts';
import { WallMessage } from './wall/wall-message.tsx';
import { WallShow } from './wall/wall-show.tsx';
import { wallViewOf } from './wall/wall-view.ts';
import styles from './wall.module.css';
import { WallDoor } from './wall-door.tsx';
import { WallTools } from './wall-tools.tsx';

/**
 * What the whole room sees: what is asked of everyone in both languages, or what stands in front of everybody, and
 * how long it still goes on; the way in while the door is open. Nothing on it is private, and it needs nobody to look
 * after it.
 */
export function Wall({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: Pick<LiveConvening, 'link' | 'serverNow'>;
}) {
  const { t, i18n } = useTranslation(['convening', 'room', 'shell', 'wall', 'reports']);
  const first = currentLanguage(i18n);
  const name = convening.name[first];
  const turns = useTurns(state, convening.teams);
  useScreenAwake();
  useEffect(() => {
    document.title = `${name} · ${t('product', { ns: 'shell' })}`;
  }, [name, t]);
  const { agenda, currentStep, timer } = state;
  const { serverNow } = live;
  const view = wallViewOf(state);
  const isOver = view.is === 'over';
  const hasStep = currentStep !== null && !isOver;
  const isLarge = !(isOver || view.is === 'welcome' || view.is === 'prompt');
  const after = nextStep(state);
  const next = after === undefined ? undefined : agenda[after];
  return (
    <main
      className={styles.wall}
      data-step={hasStep ? 'on' : 'off'}
      data-view={view.is}
      data-large={isLarge || undefined}
    >
      <header className={styles.top}>
        <p className={styles.name}>{name}</p>
        {state.rehearsalOf === undefined ? null : (
          <p className={styles.rehearsal}>{t('rehearsal', { ns: 'room' })}</p>
        )}
        {hasStep ? (
          <p className={styles.place}>
            {t('place', { ns: 'room', step: currentStep + 1, count: agenda.length })}
          </p>
        ) : null}
        <WallTools />
      </header>
      {/* What changes with every letter that somebody writes is read out to nobody. */}
      <section
        className={isLarge ? styles.large : styles.now}
        aria-live={isLarge ? undefined : 'polite'}
      >
        <WallShow view={view} state={state} turns={turns} serverNow={serverNow} />
      </section>
      <WallMessage state={state} view={view.is} serverNow={serverNow} />
      <footer className={styles.foot}>
        <div className={styles.time}>
          {isOver || view.is === 'report' ? null : (
            <TimeLeft timer={timer} serverNow={serverNow} wall={!isLarge} strip={isLarge} />
          )}
          {next === undefined || !hasStep || view.is === 'report' ? null : (
            <p className={styles.next}>{t('steps.upNext', { title: next.title[first] })}</p>
          )}
        </div>
        {state.rehearsalOf === undefined ? (
          <WallDoor convening={convening} state={state} small={isLarge} />
        ) : null}
      </footer>
      {live.link === 'connected' || live.link === 'connecting' ? null : (
        <p className={styles.lost} role="status">
          {t(`live.${live.link}`)}
        </p>
      )}
    </main>
  );
}
