import { allClusters, type Card, type PatternBoardView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/dialog.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { patternStore, usePatternScreen } from '../pattern-store.ts';
import { type PatternSteps, usePatternSteps } from '../use-pattern-steps.ts';
import styles from './card-dialog.module.css';
import { CardFace } from './card-face.tsx';
import { CardOrigin } from './card-origin.tsx';

/** The card that is open, if any: its words, where it comes from, and where it belongs. */
export function CardDialog({ view }: { view: PatternBoardView }) {
  const tools = useBoardTools();
  const id = usePatternScreen((state) => state.card);
  const card = id === undefined ? undefined : view.cards.get(id);
  if (card === undefined) return null;
  return (
    <OpenCard
      card={card}
      view={view}
      onClose={() => patternStore(tools).setState({ card: undefined })}
    />
  );
}

interface OpenCardProps {
  readonly card: Card;
  readonly view: PatternBoardView;
  readonly onClose: () => void;
}

function OpenCard({ card, view, onClose }: OpenCardProps) {
  const { t } = useTranslation('patterns');
  const { t: shell } = useTranslation('shell');
  const { mayWrite } = useBoardTools();
  return (
    <Dialog title={t('where.title')} closeLabel={shell('close')} onClose={onClose}>
      <div className={styles.dialog}>
        <div className={styles.whole}>
          <CardFace card={card} />
        </div>
        <CardOrigin card={card} onGone={onClose} />
        {mayWrite ? <Places card={card} view={view} onDone={onClose} /> : null}
      </div>
    </Dialog>
  );
}

interface PlacesProps {
  readonly card: Card;
  readonly view: PatternBoardView;
  readonly onDone: () => void;
}

/** Every pattern, a new one, none, or apart: the way of the keyboard and of the thumb to what a drag does. */
function Places({ card, view, onDone }: PlacesProps) {
  const { t } = useTranslation('patterns');
  const steps = usePatternSteps();
  const go = (way: (steps: PatternSteps) => unknown) => () => {
    way(steps);
    onDone();
  };
  const isOut = card.cluster === null && !card.isOutlier;
  return (
    <section className={styles.places} aria-labelledby="card-places">
      <h3 id="card-places">{t('where.put')}</h3>
      <ul>
        {allClusters(view.clusters).map(({ id, item, cards }) => (
          <Place
            key={id}
            name={item.texts.title?.text.trim() || t('pattern.untitled')}
            lang={item.language}
            note={t('pattern.cards', { count: cards.length })}
            isHere={card.cluster === id}
            onChoose={go(({ lay }) => lay([card.id], { cluster: id }))}
          />
        ))}
        <Place
          name={t('where.fresh')}
          isHere={false}
          onChoose={go(({ group }) => group({ cards: [card.id] }))}
        />
        <Place
          name={t('where.out')}
          isHere={isOut}
          onChoose={go(({ lay }) => lay([card.id], { cluster: null }))}
        />
        <Place
          name={t('where.apart')}
          isHere={card.isOutlier}
          onChoose={go(({ lay }) => lay([card.id], { cluster: null, isOutlier: true }))}
        />
      </ul>
    </section>
  );
}

interface PlaceProps {
  readonly name: string;
  readonly lang?: string;
  readonly note?: string;
  readonly isHere: boolean;
  readonly onChoose: () => void;
}

function Place({ name, lang, note, isHere, onChoose }: PlaceProps) {
  const { t } = useTranslation('patterns');
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        aria-disabled={isHere || undefined}
        onClick={isHere ? undefined : onChoose}
      >
        <span lang={lang}>{name}</span>
        <span className={styles.note}>{isHere ? t('where.in') : note}</span>
      </button>
    </li>
  );
}
