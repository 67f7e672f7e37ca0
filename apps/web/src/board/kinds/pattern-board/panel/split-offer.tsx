import { type Cluster, type PatternBoardView, proposeSplit } from '@throughline/board';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { useIndex } from '../use-index.ts';
import { usePatternSteps } from '../use-pattern-steps.ts';

/** What is more than a glance takes in may be two patterns; only a person parts them. */
export function SplitOffer({ cluster, view }: { cluster: Cluster; view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const { mayWrite } = useBoardTools();
  const steps = usePatternSteps();
  const index = useIndex(view);
  const halves = useMemo(
    () =>
      proposeSplit(
        cluster.cards.map(({ id }) => id),
        index(),
      ),
    [cluster, index],
  );
  const part = halves && (halves[0].length < halves[1].length ? halves[0] : halves[1]);
  return (
    <Notice
      kind="hint"
      quiet
      actions={
        part && mayWrite ? (
          <Button onClick={() => steps.group({ cards: part, within: cluster.item.parent })}>
            {t('pattern.split', { count: part.length })}
          </Button>
        ) : undefined
      }
    >
      {t('pattern.large')}
    </Notice>
  );
}
