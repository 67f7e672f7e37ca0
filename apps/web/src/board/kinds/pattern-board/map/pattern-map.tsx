import '@xyflow/react/dist/base.css';
import type { PatternBoardView } from '@throughline/board';
import {
  type NodeChange,
  type OnNodeDrag,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { type PatternSteps, usePatternSteps } from '../use-pattern-steps.ts';
import { CardWordsContext, useCardWords } from './card-words.ts';
import { type Drop, dropOf } from './drop-of.ts';
import { FarCards } from './far-cards.tsx';
import { layMap, type MapLayout } from './lay-map.ts';
import styles from './map.module.css';
import { type MapNode, nodeMaker } from './map-nodes.ts';
import { NODE_VIEWS } from './node-views.tsx';
import { useWholeTable } from './use-whole-table.ts';

/** Farther than this no card can be read. */
const FAR = 0.5;

/** Signals and patterns as on a large table, to look at and to sort by hand. */
export function PatternMap({ view }: { view: PatternBoardView }) {
  return (
    <ReactFlowProvider>
      <CardWordsContext value={useCardWords()}>
        <Table view={view} />
      </CardWordsContext>
    </ReactFlowProvider>
  );
}

function Table({ view }: { view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const { mayWrite } = useBoardTools();
  const far = useStore((state) => state.transform[2] < FAR);
  const layout = useMemo(() => layMap(view), [view]);
  const make = useMemo(() => nodeMaker(mayWrite), [mayWrite]);
  const laid = useMemo(() => make(layout, far), [make, layout, far]);
  const { nodes, onNodesChange, onNodeDragStop } = useDrag(layout, laid);
  const isEmpty = view.cards.size === 0 && view.clusters.length === 0;
  const showAll = useWholeTable(isEmpty);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no table to look at
    <div
      className={styles.map}
      data-far={far || undefined}
      role="group"
      aria-label={t('map.label')}
    >
      <ReactFlow<MapNode>
        nodes={nodes}
        nodeTypes={NODE_VIEWS}
        onNodesChange={onNodesChange}
        onNodeDragStop={onNodeDragStop}
        onlyRenderVisibleElements
        nodesFocusable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        elevateNodesOnSelect={false}
        nodeDragThreshold={4}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        minZoom={0.04}
        maxZoom={1.6}
        proOptions={{ hideAttribution: true }}
      >
        {far ? <FarCards layout={layout} /> : null}
      </ReactFlow>
      <Zoom onAll={showAll} />
      {isEmpty ? (
        <p className={styles.empty}>{t('map.empty')}</p>
      ) : (
        <p className={styles.hint}>{far ? t('map.far') : t('map.help')}</p>
      )}
    </div>
  );
}

/** Where a dragged node is now, over where it lies; on letting go the drop is carried out. */
function useDrag(layout: MapLayout, laid: MapNode[]) {
  const steps = usePatternSteps();
  const [dragged, setDragged] = useState<{ id: string; x: number; y: number }>();
  const now = useRef(layout);
  now.current = layout;
  const nodes = useMemo(() => {
    const at = dragged && laid.findIndex(({ id }) => id === dragged.id);
    const node = at === undefined ? undefined : laid[at];
    if (at === undefined || !node || !dragged) return laid;
    const position = { x: dragged.x, y: dragged.y };
    const moved = [...laid];
    moved[at] = { ...node, position, zIndex: 10, dragging: true };
    return moved;
  }, [laid, dragged]);
  const onNodesChange = (changes: NodeChange<MapNode>[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.dragging && change.position) {
        setDragged({ id: change.id, ...change.position });
      }
    }
  };
  const onNodeDragStop: OnNodeDrag<MapNode> = (_, node) => {
    setDragged(undefined);
    carryOut(dropOf(now.current, node), steps);
  };
  return { nodes, onNodesChange, onNodeDragStop };
}

function carryOut(drop: Drop | undefined, steps: PatternSteps): void {
  switch (drop?.kind) {
    case undefined:
      return;
    case 'into':
      steps.lay([drop.card], { cluster: drop.cluster });
      return;
    case 'with':
      steps.group({ cards: [drop.other, drop.card], at: drop.at });
      return;
    case 'onto-table':
      steps.lay([drop.card], { cluster: null, at: drop.at, isOutlier: drop.isOutlier });
      return;
    case 'move-cluster':
      steps.move(drop.cluster, drop.at);
  }
}

function Zoom({ onAll }: { readonly onAll: () => void }) {
  const { t } = useTranslation('patterns');
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <div className={styles.zoom}>
      <Button aria-label={t('bar.farther')} title={t('bar.farther')} onClick={() => void zoomOut()}>
        −
      </Button>
      <Button aria-label={t('bar.closer')} title={t('bar.closer')} onClick={() => void zoomIn()}>
        +
      </Button>
      <Button onClick={onAll}>{t('bar.all')}</Button>
    </div>
  );
}
