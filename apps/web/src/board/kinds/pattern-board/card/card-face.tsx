import type { Card } from '@throughline/board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { TeamBadge } from '../../../../ui/team-badge.tsx';
import { KindMark } from '../../../note/kind-mark.tsx';
import styles from './card-face.module.css';

/** A signal or note of the board on its paper: the words, whose they are, and what became of them. */
export const CardFace = memo(function CardFace({ card }: { card: Card }) {
  const { t } = useTranslation('patterns');
  const { t: board } = useTranslation('board');
  const { signal } = card;
  const state = signal?.state ?? 'here';
  const isDisputed = (signal?.disputedBy.length ?? 0) > 0;
  return (
    <span className={styles.card} data-kind={card.kind} data-state={state}>
      <span className={styles.words} lang={card.language}>
        {state === 'withdrawn' ? t('card.gone') : card.text}
      </span>
      <span className={styles.foot}>
        {signal?.teamId ? <TeamBadge letters={signal.teamBadge} /> : null}
        <span className={styles.kind}>
          <KindMark kind={card.kind} />
          {board(`kinds.${card.kind}`)}
        </span>
        {signal === undefined ? <span className={styles.state}>{t('card.here')}</span> : null}
        {state === 'changed' ? <span className={styles.state}>{t('states.changed')}</span> : null}
        {isDisputed ? <span className={styles.disputed}>{t('card.disputed')}</span> : null}
      </span>
    </span>
  );
});
