import {
  declinedKey,
  nextOffer,
  type Offer,
  type PatternBoardView,
  type Shared,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { patternStore, usePatternScreen } from '../pattern-store.ts';
import { useIndex } from '../use-index.ts';
import { usePatternSteps } from '../use-pattern-steps.ts';
import { CardFace } from './card-face.tsx';
import styles from './suggestion.module.css';

/** Looks for the next offer; what is kept apart is left in peace. */
export function useOffers(view: PatternBoardView): {
  ask: () => void;
  decline: (offer: Offer) => void;
} {
  const tools = useBoardTools();
  const index = useIndex(view);
  const store = patternStore(tools);
  const ask = () => {
    const clusterOf = (id: string) => view.cards.get(id)?.cluster ?? null;
    const { declined } = store.getState();
    const loose = view.loose.filter(({ text }) => text !== '').map(({ id }) => id);
    store.setState({ offer: nextOffer(loose, { index: index(), clusterOf, declined }) ?? null });
  };
  const decline = ({ signal, beside }: Offer) => {
    const { declined } = store.getState();
    store.setState({ declined: new Set([...declined, declinedKey(signal, beside)]) });
    ask();
  };
  return { ask, decline };
}

/** One offer with its reason: only a person puts anything together. */
export function Suggestion({ view }: { view: PatternBoardView }) {
  const { t, i18n } = useTranslation('patterns');
  const tools = useBoardTools();
  const steps = usePatternSteps();
  const offer = usePatternScreen((state) => state.offer);
  const { decline } = useOffers(view);
  const end = () => patternStore(tools).setState({ offer: undefined });
  if (offer === undefined) return null;
  const [one, other] = offer ? [view.cards.get(offer.signal), view.cards.get(offer.beside)] : [];
  if (!offer || !one || !other) {
    return (
      <section className={styles.offer} aria-live="polite">
        <p className={styles.why}>{t('suggest.none')}</p>
        <Button onClick={end}>{t('suggest.end')}</Button>
      </section>
    );
  }
  const cluster = view.items.byId.get(offer.cluster ?? '');
  const title = cluster?.type === 'cluster' ? cluster.texts.title?.text.trim() : undefined;
  const accept = () => {
    if (offer.cluster !== null) steps.lay([offer.signal], { cluster: offer.cluster });
    else steps.group({ cards: [offer.beside, offer.signal] });
    end();
  };
  return (
    <section className={styles.offer} aria-label={t('suggest.title')}>
      <h2 className={styles.title}>{t('suggest.title')}</h2>
      <p className={styles.why} aria-live="polite">
        {t('suggest.both', { things: thingsOf(offer.shared, i18n) })}
      </p>
      <div className={styles.pair}>
        <CardFace card={one} />
        <CardFace card={other} />
      </div>
      <div className={styles.ways}>
        <Button look="strong" onClick={accept}>
          {offer.cluster === null
            ? t('suggest.together')
            : t('suggest.into', { title: title || t('pattern.untitled') })}
        </Button>
        <Button onClick={() => decline(offer)}>{t('suggest.no')}</Button>
        <Button look="quiet" onClick={end}>
          {t('suggest.end')}
        </Button>
      </div>
    </section>
  );

  function thingsOf(shared: readonly Shared[], at: typeof i18n): string {
    const language = currentLanguage(at);
    const names = shared
      .slice(0, 3)
      .map((one) =>
        one.how === 'word' ? t('suggest.sameWord', { word: one.word }) : one.names[language],
      );
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  }
}
