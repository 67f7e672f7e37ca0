import { useTranslation } from 'react-i18next';
import { Toggle } from '../../convening/toggle.tsx';
import { useConvening } from '../../convening/use-convening.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { stepsNow } from '../content-now.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';

/** Locks the whole board, or areas of it, and opens them again. */
export function LocksDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { t: shell } = useTranslation('shell');
  const { conveningId } = useBoardTools().board;
  return (
    <Dialog title={t('locks.title')} closeLabel={shell('close')} onClose={onClose}>
      <p>{t('locks.hint')}</p>
      {conveningId === null ? null : <Locks conveningId={conveningId} />}
    </Dialog>
  );
}

function Locks({ conveningId }: { conveningId: string }) {
  const { t } = useTranslation('desk');
  const words = useKindTexts();
  const tools = useBoardTools();
  const { state, send } = useConvening(conveningId);
  if (state === undefined) return null;
  const boardId = tools.board.id;
  const places: { area: string | null; label: string }[] = [
    { area: null, label: t('locks.whole') },
    ...stepsNow(tools).map(({ id }) => ({ area: id, label: words(`areas.${id}.title`) })),
  ];
  return places.map(({ area, label }) => (
    <Toggle
      key={area ?? ''}
      label={label}
      on={state.locks.some((lock) => lock.boardId === boardId && lock.area === area)}
      changing={false}
      onChange={(on) => send({ type: 'set-lock', lock: { boardId, area }, on })}
    />
  ));
}
