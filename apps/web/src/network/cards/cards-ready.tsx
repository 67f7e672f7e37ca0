import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './cards-ready.module.css';
import type { MadeCard } from './make-cards.ts';
import { PersonCard } from './person-card.tsx';

/** How many cards fit on a letter page: two columns of four. */
export const CARDS_A_PAGE = 8;

/** The cards as they are printed, page by page; on the screen with the way to print them. */
export function CardsReady({
  cards,
  origin,
  onChange,
}: {
  cards: readonly MadeCard[];
  origin: string;
  onChange: () => void;
}) {
  const { t } = useTranslation('cards');
  const title = useRef<HTMLHeadingElement>(null);
  // The form is gone: the keyboard and the reader go on here.
  useEffect(() => title.current?.focus(), []);
  const pages = Array.from({ length: Math.ceil(cards.length / CARDS_A_PAGE) }, (_, page) =>
    cards.slice(page * CARDS_A_PAGE, (page + 1) * CARDS_A_PAGE),
  );
  return (
    <>
      <div className={styles.tools}>
        <h2 ref={title} tabIndex={-1}>
          {t('ready', { count: cards.length })}
        </h2>
        <p>{t('readyBody')}</p>
        {isOnlyThisComputer(new URL(origin).hostname) ? (
          <Notice kind="hint" quiet>
            <p>{t('onlyHere')}</p>
          </Notice>
        ) : null}
        <div className={styles.ways}>
          <Button look="strong" onClick={() => print()}>
            {t('print')}
          </Button>
          <Button onClick={onChange}>{t('change')}</Button>
        </div>
      </div>
      {pages.map((page) => (
        <ul key={page[0]?.person.id} className={styles.page}>
          {page.map((card) => (
            <PersonCard key={card.person.id} card={card} origin={origin} />
          ))}
        </ul>
      ))}
    </>
  );
}

/** Whether a name means, on every device, that device itself. */
function isOnlyThisComputer(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
