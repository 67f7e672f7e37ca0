import type { OutlineNode, PatternBoardView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { CardDialog } from '../card/card-dialog.tsx';
import { SeenInLine } from '../panel/seen-in-line.tsx';
import { patternStore, usePatternScreen } from '../pattern-store.ts';
import { useTeams } from '../use-teams.ts';
import styles from './signal-line.module.css';

export interface SignalLineProps {
  readonly view: PatternBoardView;
  readonly node: OutlineNode;
}

/** In the outline: whose a signal is and where it belongs, and in how many teams a pattern was seen. */
export function SignalLine({ view, node }: SignalLineProps) {
  switch (node.what) {
    case 'signal':
      return <OfSignal view={view} node={node} />;
    case 'group':
      return <OfCluster view={view} node={node} />;
    default:
      return null;
  }
}

function OfSignal({ view, node }: SignalLineProps) {
  const { t } = useTranslation('patterns');
  const tools = useBoardTools();
  const isOpen = usePatternScreen((state) => state.card === node.id);
  const signal = view.signals.get(node.id);
  if (signal === undefined) return null;
  return (
    <span className={styles.line}>
      <span>
        {signal.teamName ? t('card.from', { team: signal.teamName }) : t('card.fromNoTeam')}
        {signal.state === 'linked' ? '' : ` · ${t(`states.${signal.state}`)}`}
        {signal.disputedBy.length > 0 ? ` · ${t('card.disputed')}` : ''}
      </span>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        onClick={() => patternStore(tools).setState({ card: node.id })}
      >
        {t('where.put')}
      </Button>
      {isOpen ? <CardDialog view={view} /> : null}
    </span>
  );
}

function OfCluster({ view, node }: SignalLineProps) {
  const teams = useTeams();
  const cluster = findCluster(view.clusters, node.id);
  return cluster ? <SeenInLine cluster={cluster} rule={teams.rule} /> : null;
}

function findCluster(
  clusters: PatternBoardView['clusters'],
  id: string,
): PatternBoardView['clusters'][number] | undefined {
  for (const cluster of clusters) {
    const found = cluster.id === id ? cluster : findCluster(cluster.clusters, id);
    if (found) return found;
  }
  return undefined;
}
