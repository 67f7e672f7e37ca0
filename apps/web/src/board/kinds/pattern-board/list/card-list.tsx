import type { Card } from '@throughline/board';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { CardFace } from '../card/card-face.tsx';
import { patternStore } from '../pattern-store.ts';
import styles from './card-list.module.css';

/** A hand reads no further without asking; a phone draws no more at once. */
const AT_ONCE = 40;

/** Cards below each other, each a button to all that can be done with it. */
export function CardList({ cards, label }: { cards: readonly Card[]; label: string }) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  const [shown, setShown] = useState(AT_ONCE);
  const rest = cards.length - shown;
  return (
    <>
      <ul className={styles.cards} aria-label={label}>
        {cards.slice(0, shown).map((card) => (
          <li key={card.id}>
            <button
              type="button"
              aria-haspopup="dialog"
              className={styles.card}
              onClick={() => patternStore(tools).setState({ card: card.id })}
            >
              <CardFace card={card} />
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button onClick={() => setShown(shown + AT_ONCE)}>
          {t('list.more', { count: Math.min(rest, AT_ONCE) })}
        </Button>
      ) : null}
    </>
  );
}
