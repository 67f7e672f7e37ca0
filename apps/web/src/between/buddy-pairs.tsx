import { BuddyPairForm, type NetworkBuddies, type TeamSummary } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { FormDialog } from '../network/form/form-dialog.tsx';
import { useForm } from '../network/form/use-form.ts';
import { useFetched } from '../network/use-fetched.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import styles from './between.module.css';
import { fetchBuddies, pairBuddies, partBuddies } from './buddies-api.ts';

/** Which teams read each other's boards until they meet again: for those who run a network. */
export function BuddyPairs({ networkId }: { networkId: string }) {
  const { t } = useTranslation('between');
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchBuddies(networkId, signal), [networkId]),
  );
  const [pairing, setPairing] = useState(false);
  if (status.kind !== 'here') {
    return status.kind === 'failed' ? (
      <FailureNotice failure={status.failure} onRetry={fetchAgain} />
    ) : null;
  }
  const { pairs, free } = status.value;
  if (pairs.length === 0 && free.length < 2) return null;
  return (
    <>
      <h3>{t('buddies.title')}</h3>
      <p className={styles.soft}>{t('buddies.about')}</p>
      {pairs.length === 0 ? null : (
        <ul className={styles.links}>
          {pairs.map((pair) => (
            <Pair key={pair.one.id} pair={pair} onParted={fetchAgain} />
          ))}
        </ul>
      )}
      {free.length < 2 ? null : (
        <div className={styles.ways}>
          <Button onClick={() => setPairing(true)}>{t('buddies.pair')}</Button>
        </div>
      )}
      {pairing ? (
        <PairDialog
          networkId={networkId}
          free={free}
          onClose={() => {
            setPairing(false);
            fetchAgain();
          }}
        />
      ) : null}
    </>
  );
}

function Pair({
  pair: { one, other },
  onParted,
}: {
  pair: NetworkBuddies['pairs'][number];
  onParted: () => void;
}) {
  const { t } = useTranslation('between');
  const [parting, setParting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const names = { one: one.name, other: other.name };
  const part = async () => {
    setParting(true);
    const answer = await partBuddies(one.id);
    setParting(false);
    if (answer.kind === 'ok') onParted();
    else setFailure(answer);
  };
  return (
    <li className={styles.link}>
      <span>{t('buddies.two', names)}</span>
      <Button
        busyWords={parting ? t('buddies.parting') : undefined}
        aria-label={t('buddies.partOf', names)}
        onClick={() => void part()}
      >
        {t('buddies.part')}
      </Button>
      <FailureNotice failure={failure} />
    </li>
  );
}

function PairDialog({
  networkId,
  free,
  onClose,
}: {
  networkId: string;
  free: readonly TeamSummary[];
  onClose: () => void;
}) {
  const { t } = useTranslation('between');
  const form = useForm({
    first: { teamId: '', buddyId: '' },
    schema: BuddyPairForm,
    toBody: (entries): BuddyPairForm => entries,
    send: (body) => pairBuddies(networkId, body),
    onSaved: onClose,
  });
  const { entries, change, problems } = form;
  const choices = (besides: string) =>
    free.filter(({ id }) => id !== besides).map(({ id, name }) => ({ value: id, label: name }));
  const problem = (field: 'teamId' | 'buddyId') =>
    problems.has(field) ? t('buddies.choose') : undefined;
  return (
    <FormDialog
      title={t('buddies.pair')}
      form={form}
      submitWords={t('buddies.make')}
      onClose={onClose}
    >
      <p>{t('buddies.dialogAbout')}</p>
      <Select
        label={t('buddies.one')}
        value={entries.teamId}
        onValue={(teamId) => change({ teamId })}
        placeholder={t('buddies.choose')}
        options={choices(entries.buddyId)}
        problem={problem('teamId')}
      />
      <Select
        label={t('buddies.other')}
        value={entries.buddyId}
        onValue={(buddyId) => change({ buddyId })}
        placeholder={t('buddies.choose')}
        options={choices(entries.teamId)}
        problem={problem('buddyId')}
      />
    </FormDialog>
  );
}
