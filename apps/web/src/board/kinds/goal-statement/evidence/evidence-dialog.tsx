import { EVIDENCE_SOURCES, type EvidenceSource } from '@throughline/board';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { RadioRow } from '../../../../ui/radio-row.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { BoardChoice } from './board-choice.tsx';
import type { BoardLine } from './board-lines.ts';
import styles from './evidence.module.css';

/** `need`: the goal asks for a need statement first. */
export type EvidenceFor = 'need' | 'anything';

export interface EvidenceDialogProps {
  readonly parent: string | null;
  readonly wanted: EvidenceFor;
  readonly onClose: () => void;
}

/** Asks what something rests on: a line of a board that this person may read, or the team's own words. */
export function EvidenceDialog({ parent, wanted, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation('goal');
  const { changes } = useBoardTools();
  const [way, setWay] = useState<'board' | 'words'>('board');
  const add = (texts: { what: string }, values: Readonly<Record<string, unknown>>) => {
    changes.items.make({ type: 'evidence', parent, after: null, texts, values });
    onClose();
  };
  const choose = ({ board, note, words, source }: BoardLine) =>
    add({ what: words }, { source, board, note });
  return (
    <Dialog
      title={t(wanted === 'need' ? 'evidence.needTitle' : 'evidence.title')}
      closeLabel={t('evidence.close')}
      onClose={onClose}
    >
      <div className={styles.dialog}>
        {wanted === 'need' ? null : (
          <RadioRow
            look="joined"
            label={t('evidence.title')}
            value={way}
            options={[
              { value: 'board', label: t('evidence.fromBoard') },
              { value: 'words', label: t('evidence.ownWords') },
            ]}
            onChange={setWay}
          />
        )}
        {way === 'board' ? (
          <BoardChoice wanted={wanted} onChoose={choose} />
        ) : (
          <OwnWords onAdd={(what, source) => add({ what }, { source })} />
        )}
      </div>
    </Dialog>
  );
}

function OwnWords({ onAdd }: { onAdd: (what: string, source: EvidenceSource) => void }) {
  const { t } = useTranslation('goal');
  const [words, setWords] = useState('');
  const [source, setSource] = useState<EvidenceSource>('observed');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onAdd(words.trim(), source);
  };
  return (
    <form className={styles.own} onSubmit={submit}>
      <TextField
        label={t('evidence.ownLabel')}
        value={words}
        onValue={setWords}
        maxLength={400}
        autoComplete="off"
      />
      <RadioRow
        look="pills"
        label={t('items.evidence.source')}
        value={source}
        options={EVIDENCE_SOURCES.filter((one) => one !== 'need').map((value) => ({
          value,
          label: t(`items.evidence.choices.source.${value}`),
        }))}
        onChange={setSource}
      />
      <Button type="submit" look="strong" aria-disabled={words.trim() === ''}>
        {t('evidence.add')}
      </Button>
    </form>
  );
}
