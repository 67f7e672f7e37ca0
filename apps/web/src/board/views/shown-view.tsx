import { useBoardTools } from '../board-tools.ts';
import { OutlineView } from '../outline/outline-view.tsx';
import { StepsView } from '../steps/steps-view.tsx';
import { useBoardContent } from '../use-board-content.ts';
import { useView } from './use-view.ts';

/** The board in the view that this person is in. */
export function ShownView() {
  const { kind } = useBoardTools();
  const content = useBoardContent();
  const view = useView();
  switch (view) {
    case 'board':
      return <kind.Spatial view={content} />;
    case 'outline':
      return <OutlineView view={content} />;
    case 'steps':
      return <StepsView view={content} />;
  }
}
