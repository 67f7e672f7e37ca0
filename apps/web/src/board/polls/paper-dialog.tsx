import type { Poll } from '@throughline/board';
import { LATER_LIMITS } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../../http/answer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBoardTools } from '../board-tools.ts';
import { enterPaper } from './polls-api.ts';
import { useOptionNames } from './use-polls.ts';

/** What a scribe counted on paper. It is marked as that in the result, and replaces what was entered before. */
export function PaperDialog({ poll, onClose }: { poll: Poll; onClose: () => void }) {
  const { t } = useTranslation('votes');
  const { t: shell } = useTranslation('shell');
  const { board } = useBoardTools();
  const nameOf = useOptionNames()(poll);
  const [people, setPeople] = useState('');
  const [counts, setCounts] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const enter = async () => {
    setBusy(true);
    const marks = poll.options.map(({ id }) => ({
      option: id,
      count: Number(counts.get(id) ?? 0),
    }));
    const form = { people: Number(people), marks: marks.filter(({ count }) => count > 0) };
    const answer = await enterPaper(board.id, poll.id, form);
    setBusy(false);
    if (answer.kind === 'ok') onClose();
    else setFailure(answer);
  };
  const isUnfit = failure?.kind === 'problem' && failure.problem.code === 'invalid-form';
  return (
    <Dialog
      title={t('paper.title')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        <Button
          look="strong"
          wide
          busyWords={busy ? t('paper.busy') : undefined}
          onClick={() => void enter()}
        >
          {t('paper.enter')}
        </Button>
      }
    >
      <p>{t('paper.about')}</p>
      <NumberField
        label={t('paper.people')}
        value={people}
        max={LATER_LIMITS.paperPeople}
        onValue={setPeople}
      />
      {poll.options.map(({ id }) => (
        <NumberField
          key={id}
          label={nameOf(id)}
          value={counts.get(id) ?? ''}
          max={100_000}
          onValue={(value) => setCounts(new Map(counts).set(id, value))}
        />
      ))}
      {failure === undefined ? null : (
        <Notice kind="problem">
          {isUnfit ? t('paper.unfit') : shell(failureTextKey(failure))}
        </Notice>
      )}
    </Dialog>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly onValue: (value: string) => void;
}

function NumberField({ max, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      type="number"
      inputMode="numeric"
      min={0}
      max={max}
      step={1}
      placeholder="0"
    />
  );
}
