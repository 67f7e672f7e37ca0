import { outlineWords } from '@throughline/board';
import { LATER_LIMITS, PollKind } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../../http/answer.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBoardTools } from '../board-tools.ts';
import { DotFields, ScaleFields } from './kind-fields.tsx';
import { newPollId } from './new-poll-id.ts';
import { OptionFields } from './option-fields.tsx';
import { formOf, hasOptions, missingIn, type PollDraft } from './poll-form.ts';
import { openPoll } from './polls-api.ts';

const KINDS = PollKind.options;

/** Where a vote is started: what is asked, on what, and who sees how it stands. */
export function NewPollDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('votes');
  const { t: shell } = useTranslation('shell');
  const { board, kind: model, content } = useBoardTools();
  const [draft, setDraft] = useState<PollDraft>(() => {
    const words = outlineWords(model.model.outline(content.snapshot() as never));
    const isEmpty = [...words.values()].every((text) => text.trim() === '');
    return { ...FRESH, id: newPollId(), from: isEmpty ? 'typed' : 'board' };
  });
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const change = (over: Partial<PollDraft>) => {
    setMissing(undefined);
    setDraft({ ...draft, ...over });
  };
  const start = async () => {
    const form = formOf(draft);
    const lacks = missingIn(form);
    setMissing(lacks);
    if (lacks !== undefined) return;
    setBusy(true);
    const answer = await openPoll(board.id, form);
    setBusy(false);
    if (answer.kind === 'ok') onClose();
    else setFailure(answer);
  };
  return (
    <Dialog
      title={t('start.title')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        <Button
          look="strong"
          wide
          busyWords={busy ? t('start.busy') : undefined}
          onClick={() => void start()}
        >
          {t('start.now')}
        </Button>
      }
    >
      <ChoiceGroup
        label={t('start.kind')}
        value={draft.kind}
        choices={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onValue={(kind) => change({ kind })}
      />
      <TextField
        label={t('start.question')}
        value={draft.question}
        maxLength={LATER_LIMITS.pollQuestion}
        problem={missing === 'question' ? t('missing.question') : undefined}
        onValue={(question) => change({ question })}
      />
      {hasOptions(draft.kind) ? (
        <OptionFields
          draft={draft}
          onChange={change}
          problem={missing === 'options' ? t('missing.options') : undefined}
        />
      ) : null}
      {draft.kind === 'dots' ? (
        <DotFields
          draft={draft}
          onChange={change}
          problem={missing === 'dots' ? t('missing.dots') : undefined}
        />
      ) : null}
      {draft.kind === 'scale' ? (
        <ScaleFields
          draft={draft}
          onChange={change}
          problem={missing === 'ends' ? t('missing.ends') : undefined}
        />
      ) : null}
      <ChoiceGroup
        label={t('start.who')}
        value={draft.secret ? 'secret' : 'open'}
        choices={(['secret', 'open'] as const).map((value) => ({
          value,
          label: t(`who.${value}`),
        }))}
        onValue={(value) => change({ secret: value === 'secret' })}
      />
      {failure === undefined ? null : (
        <Notice kind="problem">{shell(failureTextKey(failure))}</Notice>
      )}
    </Dialog>
  );
}

const FRESH: Omit<PollDraft, 'id' | 'from'> = {
  kind: 'dots',
  question: '',
  secret: true,
  dots: '3',
  cumulative: true,
  typed: '',
  entries: new Set(),
  max: '5',
  low: '',
  high: '',
};
