import {
  allClusters,
  type Cluster,
  type PatternBoardView,
  type SeenInRule,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { StepHeading, stepHeadingId } from '../../../steps/step-heading.tsx';
import { PatternBar } from '../bar.tsx';
import { CardDialog } from '../card/card-dialog.tsx';
import { Suggestion } from '../card/suggestion.tsx';
import { ClusterPanel } from '../panel/cluster-panel.tsx';
import { SeenInLine } from '../panel/seen-in-line.tsx';
import styles from '../pattern.module.css';
import { patternStore, usePatternScreen } from '../pattern-store.ts';
import { PullDialog } from '../pull/pull-dialog.tsx';
import { useTeams } from '../use-teams.ts';

/** The patterns one below the other, or the one that is open. */
export function ClustersStep({ view }: { view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const teams = useTeams();
  const open = usePatternScreen((state) => state.cluster);
  const all = allClusters(view.clusters);
  const cluster = all.find(({ id }) => id === open);
  return (
    <section
      className={styles.step}
      data-area="clusters"
      aria-labelledby={stepHeadingId('clusters')}
    >
      <StepHeading id="clusters" number={2} />
      {cluster === undefined ? (
        <>
          <PatternBar view={view} />
          <Suggestion view={view} />
          {all.length === 0 ? <p>{t('list.noPatterns')}</p> : null}
          <ul className={styles.patterns} aria-label={t('list.patterns')}>
            {all.map((one) => (
              <li key={one.id}>
                <PatternButton cluster={one} rule={teams.rule} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <ClusterPanel cluster={cluster} view={view} teams={teams} />
      )}
      <CardDialog view={view} />
      <PullDialog view={view} />
    </section>
  );
}

function PatternButton({ cluster, rule }: { cluster: Cluster; rule: SeenInRule }) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  return (
    <button
      type="button"
      className={styles.pattern}
      data-insight={cluster.item.values.isInsight || undefined}
      onClick={() => patternStore(tools).setState({ cluster: cluster.id })}
    >
      <span className={styles.sentence} lang={cluster.item.language}>
        {cluster.item.texts.title?.text.trim() || t('pattern.untitled')}
      </span>
      <SeenInLine cluster={cluster} rule={rule} />
    </button>
  );
}
