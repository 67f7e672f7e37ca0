import type { PatternBoardView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { NoteList } from '../../../note/note-list.tsx';
import { StepHeading, stepHeadingId } from '../../../steps/step-heading.tsx';
import { PatternBar } from '../bar.tsx';
import { CardDialog } from '../card/card-dialog.tsx';
import { Suggestion } from '../card/suggestion.tsx';
import styles from '../pattern.module.css';
import { PullDialog } from '../pull/pull-dialog.tsx';
import { CardList } from './card-list.tsx';

/** The signals one below the other: each opens to where it belongs, so nothing has to be dragged. */
export function SignalsStep({ view }: { view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const pulled = view.loose.filter(({ note }) => note === undefined);
  return (
    <section className={styles.step} data-area="signals" aria-labelledby={stepHeadingId('signals')}>
      <StepHeading id="signals" number={1} />
      <PatternBar view={view} />
      <Suggestion view={view} />
      <h3>{t('list.loose')}</h3>
      {view.loose.length === 0 && view.cards.size > 0 ? <p>{t('list.allSorted')}</p> : null}
      <CardList cards={pulled} label={t('list.loose')} />
      {view.outliers.length > 0 ? (
        <>
          <h3>{t('list.apart')}</h3>
          <CardList cards={view.outliers} label={t('list.apart')} />
        </>
      ) : null}
      <h3>{t('card.here')}</h3>
      <NoteList
        list="signals"
        notes={view.notes.get('signals') ?? []}
        start={t('areas.signals.start')}
      />
      <CardDialog view={view} />
      <PullDialog view={view} />
    </section>
  );
}
