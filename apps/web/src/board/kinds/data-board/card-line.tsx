import type { DataBoardView, OutlineNode } from '@throughline/board';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { useBoardTools } from '../../board-tools.ts';
import styles from './card.module.css';
import { useFigureWords } from './charts/figure-words.ts';

const FiguresDialog = lazy(async () => ({
  default: (await import('./choose/figures-dialog.tsx')).FiguresDialog,
}));

const MISSING = { state: 'missing' } as const;

/** What a card shows, in words, under its line of the outline. */
export function CardLine({ view, node }: { view: DataBoardView; node: OutlineNode }) {
  const { t } = useTranslation('data');
  const { mayWrite } = useBoardTools();
  const say = useFigureWords();
  const [choosing, setChoosing] = useState(false);
  if (view.items.byId.get(node.id)?.type !== 'card') return null;
  const figures = view.figures.get(node.id);
  const last = (figures?.times.length ?? 0) - 1;
  return (
    <span className={styles.line}>
      {figures === undefined ? (
        t('chart.none')
      ) : (
        <>
          {`${figures.title} · ${figures.location} · ${figures.times[last] ?? ''}. `}
          {figures.series
            .filter(({ of }) => of === 'district')
            .map(({ group, figures: all }) =>
              [group || t('chart.everyone'), say(all[last] ?? MISSING, figures.measure)].join(': '),
            )
            .join(' · ')}
        </>
      )}
      {mayWrite ? (
        <Button look="quiet" onClick={() => setChoosing(true)}>
          {t(figures === undefined ? 'chart.choose' : 'chart.other')}
        </Button>
      ) : null}
      {choosing ? (
        <Suspense>
          <FiguresDialog card={node.id} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
