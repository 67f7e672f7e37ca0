import {
  CARRY_CHOICES,
  type Carried,
  type CarryChoice,
  type CarryPreview,
  type CarrySource,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { useWords } from '../../network/use-words.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Select } from '../../ui/select.tsx';
import { newId } from '../new-id.ts';
import styles from './carry.module.css';
import { carryInto } from './carry-api.ts';
import { CarryRow } from './carry-row.tsx';

/** What comes along, of which boards, and how much that is; and the one press that does it. */
export function CarryFields({
  conveningId,
  preview: { earlier, from, boards },
  onFrom,
  onCarried,
}: {
  conveningId: string;
  preview: CarryPreview;
  onFrom: (id: string) => void;
  onCarried: () => void;
}) {
  const { t } = useTranslation('carry');
  const { own } = useWords();
  const [what, setWhat] = useState<CarryChoice>('all');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [commandId] = useState(() => newId('carry'));
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [carried, setCarried] = useState<Carried>();
  const fresh = boards.filter(({ carriedTo }) => carriedTo === null);
  const chosen = fresh.filter(({ boardId }) => !left.has(boardId));
  const begin = async () => {
    if (chosen.length === 0 || from === null || busy) return;
    setBusy(true);
    const boardIds = chosen.map(({ boardId }) => boardId);
    // Sent again after an answer that was lost, it is the same command.
    const form = { commandId: `${commandId}-${round}`, from, what, boardIds };
    const answer = await carryInto(conveningId, form);
    setBusy(false);
    setFailure(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind !== 'ok') return;
    setCarried(answer.value);
    setRound(round + 1);
    onCarried();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {earlier.length > 1 ? (
        <Select
          label={t('from')}
          placeholder={t('choose')}
          value={from ?? ''}
          onValue={(id) => id !== '' && onFrom(id)}
          options={earlier.map(({ id, name }) => ({ value: id, label: own(name) }))}
        />
      ) : null}
      {fresh.length === 0 ? null : (
        <ChoiceGroup
          label={t('what')}
          hint={t(`hint.${what}`)}
          value={what}
          onValue={setWhat}
          choices={CARRY_CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
        />
      )}
      <fieldset className={styles.boards}>
        <legend>{t('boards')}</legend>
        <ul>
          {boards.map((board: CarrySource) => (
            <CarryRow
              key={board.boardId}
              board={board}
              what={what}
              chosen={!left.has(board.boardId)}
              onChosen={(on) => setLeft(changed(left, board.boardId, !on))}
            />
          ))}
        </ul>
      </fieldset>
      {fresh.length === 0 ? null : (
        <>
          <p className={styles.soft}>{t('never')}</p>
          <Button
            type="submit"
            aria-disabled={chosen.length === 0 || undefined}
            busyWords={busy ? t('busy') : undefined}
          >
            {chosen.length === 0 ? t('none') : t('begin', { count: chosen.length })}
          </Button>
        </>
      )}
      <p role="status" className={styles.said}>
        {carried === undefined ? null : t('result', { count: carried.boards.length })}
      </p>
      {failure ? <FailureNotice failure={failure} onRetry={() => void begin()} /> : null}
    </form>
  );
}

function changed(set: ReadonlySet<string>, one: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(one);
  else next.delete(one);
  return next;
}
