import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';

/**
 * Shows the whole table once anything lies on it, and again when asked: when somebody comes, and when the
 * first thing is laid on an empty table. React Flow's own `fitView` waits for a change of nodes after
 * the first, which is whatever somebody does next on a table that was full before they came.
 */
export function useWholeTable(isEmpty: boolean): () => void {
  const { fitView } = useReactFlow();
  useEffect(() => {
    if (!isEmpty) showAll(fitView);
  }, [isEmpty, fitView]);
  return () => showAll(fitView);
}

const showAll = (fitView: ReturnType<typeof useReactFlow>['fitView']) =>
  void fitView({ padding: 0.08, maxZoom: 0.9 });
