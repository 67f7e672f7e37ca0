import {
  allClusters,
  type Cluster,
  cardsWithin,
  type PatternBoardView,
  STRENGTHS,
  seenIn,
  strengthOf,
} from '@throughline/board';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BackIcon } from '../../../../ui/action-icons.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/select.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { TextSpot } from '../../../editor/text-spot.tsx';
import { CardList } from '../list/card-list.tsx';
import { patternStore } from '../pattern-store.ts';
import { usePatternSteps } from '../use-pattern-steps.ts';
import type { Teams } from '../use-teams.ts';
import { AboutNotes } from './about-notes.tsx';
import styles from './panel.module.css';
import { SeenInLine } from './seen-in-line.tsx';
import { SplitOffer } from './split-offer.tsx';
import { TeamAnswers } from './team-answers.tsx';
import { Trail } from './trail.tsx';

export interface ClusterPanelProps {
  readonly cluster: Cluster;
  readonly view: PatternBoardView;
  readonly teams: Teams;
}

/** One pattern: its sentence, in how many teams, what speaks against it, what rests in it, what teams say. */
export function ClusterPanel({ cluster, view, teams }: ClusterPanelProps) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  const steps = usePatternSteps();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, item } = cluster;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pattern takes the keyboard anew
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id]);
  const close = () => patternStore(tools).setState({ cluster: undefined });
  return (
    <section className={styles.panel} aria-labelledby="pattern-heading">
      <div className={styles.top}>
        <Button look="quiet" onClick={close}>
          <BackIcon /> {t('pattern.back')}
        </Button>
      </div>
      <h2 id="pattern-heading" ref={heading} tabIndex={-1} className={styles.label}>
        {t('pattern.sentence')}
      </h2>
      <div className={styles.sentence} lang={item.language}>
        <TextSpot
          field={id}
          content={item.texts.title}
          label={t('pattern.sentence')}
          placeholder={t('pattern.sentencePlaceholder')}
          look="box"
        />
      </div>
      <p className={styles.seen}>
        <SeenInLine cluster={cluster} rule={teams.rule} />
      </p>
      <FewPeople cluster={cluster} teams={teams} />
      <Strength cluster={cluster} teams={teams} />
      <h3 className={styles.label}>{t('pattern.counter')}</h3>
      <TextSpot
        field={`${id}/counter`}
        content={item.texts.counter}
        label={t('pattern.counter')}
        placeholder={t('pattern.counterPlaceholder')}
        look="box"
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={item.values.noCounter}
          disabled={!tools.mayWrite}
          onChange={(event) => tools.changes.items.setValue(id, 'noCounter', event.target.checked)}
        />
        {t('pattern.noCounter')}
      </label>
      <h3 className={styles.label}>{t('pattern.cards', { count: cluster.cards.length })}</h3>
      {cluster.isLarge ? <SplitOffer cluster={cluster} view={view} /> : null}
      <CardList cards={cluster.cards} label={t('pattern.cards', { count: cluster.cards.length })} />
      <Inside cluster={cluster} />
      <TeamAnswers cluster={cluster} teams={teams} />
      <AboutNotes cluster={cluster} view={view} />
      <Insight cluster={cluster} />
      {tools.mayWrite ? (
        <div className={styles.ends}>
          <Within cluster={cluster} view={view} />
          <Button
            look="quiet"
            onClick={() => {
              steps.dissolve(id);
              close();
            }}
          >
            {t('pattern.dissolve')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type Part = Pick<ClusterPanelProps, 'cluster'>;

/** Why no role is told, where some team is. */
function FewPeople({ cluster, teams }: Omit<ClusterPanelProps, 'view'>) {
  const { t } = useTranslation('patterns');
  const seen = seenIn(cardsWithin(cluster), teams.rule);
  if (seen.teams === 0 || seen.roles !== undefined) return null;
  return <p className={styles.soft}>{t('seen.fewPeople')}</p>;
}

function Strength({ cluster, teams }: Omit<ClusterPanelProps, 'view'>) {
  const { t } = useTranslation('patterns');
  const { mayWrite, changes } = useBoardTools();
  const counted = strengthOf(seenIn(cardsWithin(cluster), teams.rule));
  const { strength } = cluster.item.values;
  const asCounted = counted
    ? t('pattern.counted', { strength: t(`strengths.${counted}`) })
    : t('seen.none');
  if (!mayWrite) return <p>{strength ? t(`strengths.${strength}`) : asCounted}</p>;
  return (
    <Select
      label={t('pattern.strength')}
      value={strength ?? ''}
      placeholder={asCounted}
      options={STRENGTHS.map((value) => ({ value, label: t(`strengths.${value}`) }))}
      onValue={(value) =>
        changes.items.setValue(cluster.id, 'strength', value === '' ? undefined : value)
      }
    />
  );
}

function Inside({ cluster }: Part) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  if (cluster.clusters.length === 0) return null;
  return (
    <>
      <h3 className={styles.label}>{t('pattern.inside')}</h3>
      <ul className={styles.inside}>
        {cluster.clusters.map(({ id, item }) => (
          <li key={id}>
            <Button onClick={() => patternStore(tools).setState({ cluster: id })}>
              {item.texts.title?.text.trim() || t('pattern.untitled')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which pattern it is part of. */
function Within({ cluster, view }: Omit<ClusterPanelProps, 'teams'>) {
  const { t } = useTranslation('patterns');
  const { changes } = useBoardTools();
  const own = new Set(allClusters([cluster]).map(({ id }) => id));
  const others = allClusters(view.clusters).filter(({ id }) => !own.has(id));
  if (others.length === 0) return null;
  return (
    <Select
      label={t('pattern.within')}
      value={cluster.item.parent ?? ''}
      placeholder={t('pattern.top')}
      options={others.map(({ id, item }) => ({
        value: id,
        label: item.texts.title?.text.trim() || t('pattern.untitled'),
      }))}
      onValue={(parent) =>
        changes.items.move(cluster.id, { parent: parent === '' ? null : parent, before: null })
      }
    />
  );
}

function Insight({ cluster }: Part) {
  const { t } = useTranslation('patterns');
  const { mayWrite } = useBoardTools();
  const steps = usePatternSteps();
  const { id, item } = cluster;
  const { isInsight } = item.values;
  return (
    <div className={styles.insight} data-is={isInsight || undefined}>
      {isInsight ? (
        <>
          <h3 className={styles.label}>{t('insight.title')}</h3>
          <div className={styles.sentence} lang={item.language}>
            <TextSpot
              field={`${id}/insight`}
              content={item.texts.insight}
              label={t('insight.words')}
              placeholder={t('insight.words')}
              look="box"
            />
          </div>
          <Trail cluster={cluster} />
        </>
      ) : null}
      {mayWrite ? (
        <div>
          <Button
            look={isInsight ? 'quiet' : 'strong'}
            onClick={() => steps.promote(id, !isInsight)}
          >
            {isInsight ? t('pattern.demote') : t('pattern.promote')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
