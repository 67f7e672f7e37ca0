import type { PersonInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryChoice } from './entry-choice.tsx';
import { likelyEntries } from './likely-entries.ts';
import { matchPerson } from './people-api.ts';

/** How many entries are shown at once: the name that is looked for narrows them down. */
const MOST_SHOWN = 8;

/** Finds the entry of the roster that somebody who came unannounced is. */
export function MatchDialog({
  person,
  expected,
  onClose,
  onMatched,
}: {
  person: PersonInfo;
  expected: readonly PersonInfo[];
  onClose: () => void;
  onMatched: (person: PersonInfo) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const [looked, setLooked] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const entries = entriesFor(person, expected, looked);
  const entry = entries.find(({ id }) => id === chosen);
  const match = async () => {
    if (entry === undefined) return;
    setSending(true);
    const answer = await matchPerson(person.id, entry.id);
    setSending(false);
    if (answer.kind === 'ok') onMatched(answer.value);
    else setFailure(answer);
  };
  return (
    <Dialog
      title={t('match.title', { name: person.name })}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          {entry === undefined ? null : (
            <Button
              look="strong"
              busyWords={sending ? t('saving') : undefined}
              onClick={() => void match()}
            >
              {t('match.confirm', { name: entry.name })}
            </Button>
          )}
        </>
      }
    >
      <p>{t('match.lead')}</p>
      <TextField
        type="search"
        label={t('match.look')}
        value={looked}
        onValue={setLooked}
        autoComplete="off"
      />
      <EntryChoice
        label={t('match.entries')}
        entries={entries}
        chosen={chosen}
        none={t('match.none')}
        onChoose={setChosen}
      />
      <FailureNotice failure={failure} />
    </Dialog>
  );
}

/** The likely ones first; once a name is looked for, those that hold it. */
function entriesFor(
  person: PersonInfo,
  expected: readonly PersonInfo[],
  looked: string,
): readonly PersonInfo[] {
  const wanted = looked.trim().toLocaleLowerCase();
  if (wanted !== '') {
    return expected
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .slice(0, MOST_SHOWN);
  }
  const likely = likelyEntries(person, expected, MOST_SHOWN).map((found) => found.person);
  const atTable = expected.filter(
    (entry) => entry.team?.id === person.team?.id && !likely.includes(entry),
  );
  return [...likely, ...atTable].slice(0, MOST_SHOWN);
}
