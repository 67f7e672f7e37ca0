import type { ConveningSummary, Step } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchConvenings } from '../network/requests.ts';
import { useFetched } from '../network/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReuseChoice } from './reuse-choice.tsx';
import { reusedSteps } from './reused-steps.ts';

/** The agenda of another convening of this network, to be put at the end of this one. */
export function ReuseDialog({
  conveningId,
  networkId,
  onAdd,
  onClose,
}: {
  conveningId: string;
  networkId: string;
  onAdd: (steps: Step[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['convening', 'shell']);
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchConvenings(networkId, signal), [networkId]),
  );
  const [chosen, setChosen] = useState('');
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const others: readonly ConveningSummary[] =
    status.kind === 'here' ? status.value.filter(({ id }) => id !== conveningId) : [];
  return (
    <Dialog
      title={t('reuse.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button
            look="strong"
            aria-disabled={steps.length === 0 ? true : undefined}
            onClick={() => steps.length > 0 && onAdd(reusedSteps(steps))}
          >
            {t('reuse.add', { count: steps.length })}
          </Button>
        </>
      }
    >
      {status.kind === 'failed' ? (
        <Notice kind="problem">
          <p>{t('reuse.failed')}</p>
        </Notice>
      ) : status.kind === 'here' && others.length === 0 ? (
        <p>{t('reuse.none')}</p>
      ) : (
        <ReuseChoice
          label={t('reuse.of')}
          noneWords={t('reuse.noneChosen')}
          convenings={others}
          chosen={chosen}
          onChosen={(id) => {
            setChosen(id);
            setSteps([]);
          }}
          onSteps={setSteps}
        />
      )}
    </Dialog>
  );
}
