import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf } from '../content-now.ts';
import { useScreen } from '../use-screen.ts';
import styles from './head.module.css';
import { WritersNow } from './writers-now.tsx';

/** Over the tree: who writes where just now, and all of it folded or unfolded at once. */
export function OutlineHead({ view }: { view: unknown }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const areas = outlineOf(tools, view).map(({ id }) => id);
  const allFolded = useScreen(({ folded }) => areas.every((id) => folded.has(id)));
  return (
    <div className={styles.head}>
      <WritersNow />
      <Button
        look="quiet"
        onClick={() => tools.screen.setState({ folded: new Set(allFolded ? [] : areas) })}
      >
        {t(allFolded ? 'outline.unfoldAll' : 'outline.foldAll')}
      </Button>
    </div>
  );
}
