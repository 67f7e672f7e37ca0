import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Panel } from './panel.tsx';
import { Toggle } from './toggle.tsx';
import type { LiveConvening } from './use-convening.ts';

/** Who may read and write on the convening's boards just now. */
export function BoardsPanel({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t } = useTranslation('convening');
  if (state.stage === 'sealed') return null;
  return (
    <Panel title={t('boards.title')}>
      <Toggle
        label={t('boards.gallery')}
        hint={t('boards.galleryHint')}
        on={state.galleryOpen}
        changing={live.running === 'set-gallery'}
        onChange={(open) => live.send({ type: 'set-gallery', open })}
      />
      <Toggle
        label={t('boards.lock')}
        hint={t('boards.lockHint')}
        on={state.boardsLocked}
        changing={live.running === 'set-board-lock'}
        onChange={(on) => live.send({ type: 'set-board-lock', on })}
      />
    </Panel>
  );
}
