import { type GalleryView, STRATEGY_TEXTS, type Strategy } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../../ui/role-mark.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { TextSpot } from '../../editor/text-spot.tsx';
import { LineHandle } from '../../items/line-handle.tsx';
import { ReactionRow } from './reaction-row.tsx';
import { Replies } from './replies.tsx';
import styles from './station.module.css';

/** One strategy as it hangs on the wall: its name, what stands on the card, and what others say to it. */
export function Station({
  view,
  strategy,
  number,
}: {
  view: GalleryView;
  strategy: Strategy;
  number: number;
}) {
  const { t } = useTranslation('gallery');
  const { t: shell } = useTranslation('shell');
  const { mayWrite } = useBoardTools();
  const { id, texts, role, language } = strategy;
  return (
    <article className={styles.station} data-item={id} data-type="strategy">
      <header className={styles.head}>
        <p className={styles.number}>{t('station', { number })}</p>
        <p className={styles.role}>
          <RoleMark role={role} />
          {shell(`role.${role}`)}
        </p>
        {mayWrite ? <LineHandle id={id} what="item" /> : null}
      </header>
      <h3 className={styles.name} lang={language}>
        <TextSpot
          look="box"
          field={id}
          content={texts.strategy}
          label={t('items.strategy.name')}
          placeholder={t('items.strategy.strategy')}
        />
      </h3>
      <dl className={styles.facts}>
        {STRATEGY_TEXTS.slice(1).map((name) => (
          <div key={name} className={styles.fact}>
            <dt>{t(`items.strategy.${name}`)}</dt>
            <dd lang={language}>
              <TextSpot
                look="box"
                field={`${id}/${name}`}
                content={texts[name]}
                label={t(`items.strategy.${name}`)}
                placeholder="…"
              />
            </dd>
          </div>
        ))}
      </dl>
      <ReactionRow target={id} reactions={view.reactions.get(id)} />
      <Replies view={view} strategy={id} />
    </article>
  );
}
