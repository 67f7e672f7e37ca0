import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { NowLine } from './now-line.tsx';
import styles from './out-bar.module.css';

/** The id of the part of the desk that the bar leads to. */
export const GROUPS_ID = 'groups';

/** While people are out: that they are, on top of the desk, and the way to their groups. */
export function OutBar({ state, serverNow }: { state: ConveningState; serverNow: () => number }) {
  const { t } = useTranslation('groups');
  if (state.out === null) return null;
  return (
    <div className={styles.bar}>
      <NowLine state={state} serverNow={serverNow} quiet />
      <Button look="quiet" onClick={goThere}>
        {t('now.goThere')}
      </Button>
    </div>
  );
}

function goThere(): void {
  const groups = document.getElementById(GROUPS_ID);
  groups?.scrollIntoView();
  groups?.focus({ preventScroll: true });
}
