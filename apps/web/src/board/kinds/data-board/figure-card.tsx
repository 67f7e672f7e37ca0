import { CHARTS, type Chart, type DataTypes, type ItemOf } from '@throughline/board';
import type { CardFigures } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { RadioRow } from '../../../ui/radio-row.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { TextSpot } from '../../editor/text-spot.tsx';
import { LineHandle } from '../../items/line-handle.tsx';
import styles from './card.module.css';
import { ChartOf } from './charts/chart-of.tsx';
import { FigureTable } from './charts/figure-table.tsx';

export interface FigureCardProps {
  readonly card: ItemOf<DataTypes, 'card'>;
  /** Undefined until the server has written them. */
  readonly figures: CardFigures | undefined;
  readonly onChoose: () => void;
}

/** A chart on its paper: what it is about, how it is drawn, where it comes from, and its table. */
export function FigureCard({ card, figures, onChoose }: FigureCardProps) {
  const { t } = useTranslation('data');
  const { mayWrite } = useBoardTools();
  return (
    <article
      className={styles.card}
      data-item={card.id}
      data-type="card"
      aria-label={nameOf(card, figures)}
    >
      <div className={styles.head}>
        <div className={styles.title}>
          <TextSpot
            look="box"
            field={card.id}
            content={card.texts.title}
            label={t('items.card.title')}
            placeholder={figures?.title ?? t('items.card.title')}
          />
        </div>
        {mayWrite ? <LineHandle id={card.id} what="item" /> : null}
      </div>
      {figures === undefined ? (
        <p className={styles.about}>{t('chart.none')}</p>
      ) : (
        <Shown card={card} figures={figures} />
      )}
      {mayWrite ? (
        <Button look={figures === undefined ? 'plain' : 'quiet'} onClick={onChoose}>
          {t(figures === undefined ? 'chart.choose' : 'chart.other')}
        </Button>
      ) : null}
    </article>
  );
}

const nameOf = (card: FigureCardProps['card'], figures: CardFigures | undefined) =>
  card.texts.title?.text.trim() || figures?.title;

function Shown({ card, figures }: { card: FigureCardProps['card']; figures: CardFigures }) {
  const { t } = useTranslation('data');
  const { changes, mayWrite } = useBoardTools();
  const chosen = card.values.chart ?? 'groups';
  const [own, setOwn] = useState<Chart>();
  const [time, setTime] = useState<string>();
  const chart = mayWrite ? chosen : (own ?? chosen);
  const shownTime = figures.times.includes(time ?? '')
    ? (time ?? '')
    : (figures.times.at(-1) ?? '');
  const choices = CHARTS.filter((one) => one !== 'state' || figures.state !== null);
  return (
    <>
      <p className={styles.about}>
        {[figures.title, figures.location, t(`chart.${figures.measure}`)].join(' · ')}
      </p>
      <RadioRow
        look="pills"
        label={t('chart.kind')}
        value={chart}
        options={choices.map((value) => ({ value, label: t(`chart.${value}`) }))}
        // Who may not write looks at it in their own way.
        onChange={(next) =>
          mayWrite ? changes.items.setValue(card.id, 'chart', next) : setOwn(next)
        }
      />
      {chart === 'gap' || figures.times.length < 2 ? null : (
        <RadioRow
          look="pills"
          label={t('chart.year')}
          value={shownTime}
          options={figures.times.map((value) => ({ value, label: value }))}
          onChange={setTime}
        />
      )}
      <ChartOf chart={chart} figures={figures} time={shownTime} />
      <details className={styles.details}>
        <summary>{t('chart.table')}</summary>
        <FigureTable figures={figures} />
      </details>
      <p className={styles.source}>
        {figures.source === ''
          ? t('chart.noSource')
          : t('chart.source', { source: figures.source })}
        {'. '}
        {figures.sizesKnown
          ? t('chart.threshold', { count: figures.threshold })
          : t('chart.sizesUnknown')}
      </p>
    </>
  );
}
