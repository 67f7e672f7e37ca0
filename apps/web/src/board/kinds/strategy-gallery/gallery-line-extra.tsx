import type { GalleryView, OutlineNode } from '@throughline/board';
import { ReactionRow } from './reaction-row.tsx';

/** Under a strategy's line of the outline: what others say to it. */
export function GalleryLineExtra({ view, node }: { view: GalleryView; node: OutlineNode }) {
  const strategies = view.items.under(null, 'strategy');
  if (!strategies.some(({ id }) => id === node.id)) return null;
  return <ReactionRow target={node.id} reactions={view.reactions.get(node.id)} />;
}
