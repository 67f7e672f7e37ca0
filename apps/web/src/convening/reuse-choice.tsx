import type { ConveningSummary, Step } from '@throughline/protocol';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchConvening } from '../network/requests.ts';
import { useConveningFacts } from '../network/use-convening-facts.ts';
import { useFetched } from '../network/use-fetched.ts';
import { useWords } from '../network/use-words.ts';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { AgendaPreview } from './agenda-preview.tsx';

/** Chooses a convening and shows its agenda. */
export function ReuseChoice({
  label,
  noneWords,
  convenings,
  chosen,
  onChosen,
  onSteps,
}: {
  label: string;
  /** What it says while none is chosen. */
  noneWords: string;
  convenings: readonly ConveningSummary[];
  /** Its id; empty for none. */
  chosen: string;
  onChosen: (id: string) => void;
  /** The steps of the chosen one, once they are here. */
  onSteps: (steps: readonly Step[]) => void;
}) {
  const { own } = useWords();
  const facts = useConveningFacts();
  return (
    <>
      <Select
        label={label}
        placeholder={noneWords}
        value={chosen}
        onValue={onChosen}
        options={convenings.map((one) => {
          const about = facts(one);
          return { value: one.id, label: about ? `${own(one.name)} · ${about}` : own(one.name) };
        })}
      />
      {chosen === '' ? null : <ChosenAgenda key={chosen} conveningId={chosen} onSteps={onSteps} />}
    </>
  );
}

function ChosenAgenda({
  conveningId,
  onSteps,
}: {
  conveningId: string;
  onSteps: (steps: readonly Step[]) => void;
}) {
  const { t } = useTranslation('convening');
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchConvening(conveningId, signal), [conveningId]),
  );
  const agenda = status.kind === 'here' ? status.value.state.agenda : undefined;
  useEffect(() => {
    if (agenda) onSteps(agenda);
  }, [agenda, onSteps]);
  if (status.kind === 'failed') {
    return (
      <Notice kind="problem">
        <p>{t('reuse.failed')}</p>
      </Notice>
    );
  }
  if (agenda === undefined) return <p role="status">{t('live.connecting')}</p>;
  return agenda.length === 0 ? <p>{t('reuse.empty')}</p> : <AgendaPreview steps={agenda} />;
}
