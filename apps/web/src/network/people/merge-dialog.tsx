import type { PersonInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryChoice } from './entry-choice.tsx';
import { MergeSides } from './merge-sides.tsx';
import { mergePeople } from './people-api.ts';
import { useNamesakes } from './use-namesakes.ts';

/** Makes one of two entries of the same person: first the other entry, then which of the two stays. */
export function MergeDialog({
  person,
  networkId,
  onClose,
  onMerged,
}: {
  person: PersonInfo;
  networkId: string;
  onClose: () => void;
  onMerged: (person: PersonInfo) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const [looked, setLooked] = useState(person.name.split(' ')[0] ?? '');
  const namesakes = useNamesakes(networkId, looked, person.id);
  const [other, setOther] = useState<PersonInfo>();
  const [stays, setStays] = useState(person.id);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const merge = async () => {
    if (other === undefined) return;
    setSending(true);
    const [staying, going] = stays === person.id ? [person, other] : [other, person];
    const answer = await mergePeople(staying.id, going.id);
    setSending(false);
    if (answer.kind === 'ok') onMerged(answer.value);
    else setFailure(answer);
  };
  return (
    <Dialog
      title={t('merge.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          {other === undefined ? null : (
            <>
              <Button onClick={() => setOther(undefined)}>{t('merge.another')}</Button>
              <Button
                look="strong"
                busyWords={sending ? t('saving') : undefined}
                onClick={() => void merge()}
              >
                {t('merge.confirm')}
              </Button>
            </>
          )}
        </>
      }
    >
      {other === undefined ? (
        <>
          <p>{t('merge.lead', { name: person.name })}</p>
          <TextField
            type="search"
            label={t('merge.look')}
            value={looked}
            onValue={setLooked}
            autoComplete="off"
          />
          <EntryChoice
            label={t('merge.entries')}
            entries={namesakes}
            chosen={undefined}
            none={t('merge.none')}
            onChoose={(id) => setOther(namesakes.find((entry) => entry.id === id))}
          />
        </>
      ) : (
        <MergeSides sides={[person, other]} stays={stays} onStays={setStays} />
      )}
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
