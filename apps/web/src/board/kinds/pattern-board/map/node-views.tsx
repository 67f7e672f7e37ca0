import type { SeenInRule } from '@throughline/board';
import type { NodeProps } from '@xyflow/react';
import { createContext, memo, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { lineId } from '../../../writing.ts';
import { SeenInLine } from '../panel/seen-in-line.tsx';
import { patternStore, usePatternScreen } from '../pattern-store.ts';
import styles from './map.module.css';
import { MapCard } from './map-card.tsx';
import type { ClusterNode, LaneNode } from './map-nodes.ts';

/** How teams and roles are counted, for what is drawn inside the map. */
export const SeenInRuleContext = createContext<SeenInRule>({ ofTeams: 0 });

export const ClusterNodeView = memo(function ClusterNodeView({
  data: { cluster },
}: NodeProps<ClusterNode>) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  const rule = useContext(SeenInRuleContext);
  const isOpen = usePatternScreen((state) => state.cluster === cluster.id);
  const title = cluster.item.texts.title?.text.trim() ?? '';
  const { isInsight } = cluster.item.values;
  return (
    <div
      className={styles.cluster}
      data-open={isOpen || undefined}
      data-insight={isInsight || undefined}
    >
      <button
        type="button"
        id={lineId(cluster.id)}
        className={styles.head}
        aria-expanded={isOpen}
        onClick={() => patternStore(tools).setState({ cluster: cluster.id })}
      >
        {isInsight ? <span className={styles.mark}>{t('insight.title')}</span> : null}
        <span
          className={styles.title}
          lang={cluster.item.language}
          data-empty={title === '' || undefined}
        >
          {title || t('pattern.untitled')}
        </span>
        <span className={styles.seen}>
          <SeenInLine cluster={cluster} rule={rule} />
        </span>
      </button>
    </div>
  );
});

export const LaneNodeView = memo(function LaneNodeView({ data: { lane } }: NodeProps<LaneNode>) {
  const { t } = useTranslation('patterns');
  return <h2 className={styles.lane}>{t(`lanes.${lane}`)}</h2>;
});

export const NODE_VIEWS = { card: MapCard, cluster: ClusterNodeView, lane: LaneNodeView };
