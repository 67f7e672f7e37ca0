import type { PatternBoardView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../../ui/action-icons.tsx';
import { Button } from '../../../ui/button.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { useOffers } from './card/suggestion.tsx';
import styles from './pattern.module.css';
import { patternStore } from './pattern-store.ts';
import { usePatternSteps } from './use-pattern-steps.ts';

/** What can be done with the whole board, and how much is on it. */
export function PatternBar({ view }: { view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  const steps = usePatternSteps();
  const { ask } = useOffers(view);
  const store = patternStore(tools);
  const begin = () => {
    const cluster = steps.group({});
    if (cluster === undefined) tools.screen.setState({ toast: { kind: 'board-full' } });
    else store.setState({ cluster });
  };
  return (
    <div className={styles.bar}>
      {tools.mayWrite ? (
        <>
          <Button look="strong" onClick={() => store.setState({ pulling: true })}>
            {t('bar.pull')}
          </Button>
          <Button onClick={begin}>
            <PlusIcon /> {t('bar.pattern')}
          </Button>
          <Button onClick={ask}>{t('bar.suggest')}</Button>
        </>
      ) : null}
      <p className={styles.counts}>
        {t('bar.signals', { count: view.cards.size })} ·{' '}
        {t('bar.loose', { count: view.loose.length })}
      </p>
    </div>
  );
}
