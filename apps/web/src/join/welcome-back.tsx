import type { Session } from '@throughline/protocol';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../routing/use-place.ts';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import styles from './welcome-back.module.css';

// Asked by few: the dialog is fetched when it is.
const SomeoneElse = lazy(async () => ({
  default: (await import('./someone-else.tsx')).SomeoneElse,
}));

/** Long enough to read a name and press; anything that is touched stops the clock for good. */
export const GOES_ON_AFTER_MS = 3_000;

/** Greets someone who has a seat here already and goes on by itself, unless they say it is not them. */
export function WelcomeBack({
  session,
  home,
  onSomeoneElse,
}: {
  session: Session;
  /** Where their seat is. */
  home: string;
  onSomeoneElse: () => void;
}) {
  const { t } = useTranslation('join');
  const navigate = useNavigate();
  const [waits, setWaits] = useState(false);
  const [asking, setAsking] = useState(false);
  const names = { name: session.me.name, team: session.me.team?.name ?? '' };

  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => navigate(home, { replace: true }), GOES_ON_AFTER_MS);
    const wait = () => setWaits(true);
    addEventListener('pointerdown', wait);
    addEventListener('keydown', wait);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', wait);
      removeEventListener('keydown', wait);
    };
  }, [waits, home, navigate]);

  return (
    <Page title={t('welcome.pageTitle')}>
      <div className={styles.welcome}>
        <svg className={styles.thread} viewBox="0 0 600 60" fill="none" aria-hidden="true">
          <path
            className={waits ? styles.still : styles.running}
            d="M2 44c70-6 120-2 180-8 52-5 66-30 88-28 18 2 14 24-6 24-22 0-10-26 22-20 40 8 70 28 130 26 70-2 110-12 182-8"
            pathLength="100"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
          />
        </svg>
        <h1>{t('welcome.title', names)}</h1>
        <p role="status">{waits ? t('welcome.waiting', names) : t('welcome.body', names)}</p>
        <div className={styles.ways}>
          <Button look="strong" onClick={() => navigate(home, { replace: true })}>
            {t('welcome.open')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setWaits(true);
              setAsking(true);
            }}
          >
            {t('welcome.notYou')}
          </Button>
        </div>
        {asking ? (
          <Suspense fallback={null}>
            <SomeoneElse
              name={session.me.name}
              onStay={() => setAsking(false)}
              onLeft={onSomeoneElse}
            />
          </Suspense>
        ) : null}
      </div>
    </Page>
  );
}
