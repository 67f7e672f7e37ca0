import type { PersonInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { removePerson } from './people-api.ts';

/** Asks before a person is taken off the network, and says what stays. */
export function RemoveDialog({
  person,
  onClose,
  onRemoved,
}: {
  person: PersonInfo;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const [removing, setRemoving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const remove = async () => {
    setRemoving(true);
    const answer = await removePerson(person.id);
    setRemoving(false);
    if (answer.kind === 'ok') onRemoved();
    else setFailure(answer);
  };
  return (
    <Dialog
      title={t('remove.title', { name: person.name })}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('remove.keep')}</Button>
          <Button
            look="danger"
            busyWords={removing ? t('saving') : undefined}
            onClick={() => void remove()}
          >
            {t('remove.confirm')}
          </Button>
        </>
      }
    >
      <p>{person.state === 'expected' ? t('remove.bodyExpected') : t('remove.body')}</p>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
