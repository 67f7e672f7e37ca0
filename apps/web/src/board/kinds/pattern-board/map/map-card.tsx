import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { useBoardTools } from '../../../board-tools.ts';
import { lineId } from '../../../writing.ts';
import { patternStore } from '../pattern-store.ts';
import { CardWordsContext } from './card-words.ts';
import styles from './map-card.module.css';
import type { CardNode } from './map-nodes.ts';

/** A card on the map, in as few elements as can be: hundreds come and go while the table moves. */
export const MapCard = memo(function MapCard({ data: { card } }: NodeProps<CardNode>) {
  const tools = useBoardTools();
  const words = useContext(CardWordsContext);
  const { signal } = card;
  return (
    <button
      type="button"
      id={lineId(card.id)}
      className={styles.card}
      data-kind={card.kind}
      data-state={signal?.state ?? 'here'}
      data-disputed={(signal?.disputedBy.length ?? 0) > 0 || undefined}
      aria-haspopup="dialog"
      onClick={() => patternStore(tools).setState({ card: card.id })}
    >
      <span className={styles.words} lang={card.language}>
        {signal?.state === 'withdrawn' ? words.gone : card.text}
      </span>
      <span className={styles.foot} data-badge={signal?.teamBadge || undefined}>
        {words.footOf(card)}
      </span>
    </button>
  );
});
