import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from '../routing/use-place.ts';
import { SkipLink } from '../ui/skip-link.tsx';
import { LanguageChoice } from './language-choice.tsx';
import styles from './page.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { Wordmark } from './wordmark.tsx';

/**
 * The frame of every page but the board's: skip link, wordmark, light and language, and the main part.
 * @param title stands in the browser's tab
 * @param trail tells where this page stands, under the header
 * @param ownLanguageField leaves the switch out of the header, because the page itself holds one
 */
export function Page({
  title,
  children,
  ownLanguageField = false,
  headerExtra,
  trail,
}: {
  title: string;
  children: ReactNode;
  ownLanguageField?: boolean;
  headerExtra?: ReactNode;
  trail?: ReactNode;
}) {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title === t('product') ? title : `${title} · ${t('product')}`;
  }, [title, t]);
  // After a move the keyboard and the screen reader start at the main part; on the first page
  // the browser has already put them at the top.
  const { move } = useLocation();
  useEffect(() => {
    if (move > 0) main.current?.focus({ preventScroll: true });
  }, [move]);

  return (
    <div className={styles.page}>
      <SkipLink to="main">{t('skipToContent')}</SkipLink>
      <header className={styles.header}>
        <Wordmark />
        {headerExtra === undefined ? null : <div className={styles.extra}>{headerExtra}</div>}
        <div className={styles.tools}>
          <ThemeChoice />
          {ownLanguageField ? null : <LanguageChoice />}
        </div>
        {trail === undefined ? null : <div className={styles.trail}>{trail}</div>}
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
