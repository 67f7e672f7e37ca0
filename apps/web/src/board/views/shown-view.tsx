import { useBoardTools } from '../board-tools.ts';
import { StepsView } from '../steps/steps-view.tsx';
import { useBoardContent } from '../use-board-content.ts';
import { LaterOutline, useOutlineInReach } from './later-outline.tsx';
import { useView } from './use-view.ts';

/** The board in the view that this person is in. */
export function ShownView() {
  const { kind } = useBoardTools();
  const content = useBoardContent();
  const view = useView();
  useOutlineInReach();
  switch (view) {
    case 'board':
      return <kind.Spatial view={content} />;
    case 'outline':
      return <LaterOutline view={content} />;
    case 'steps':
      return <StepsView view={content} />;
  }
}
