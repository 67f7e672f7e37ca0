import type { Breakout, Id, TeamSummary } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchTemplates } from '../../network/boards/boards-api.ts';
import { fetchConvening, fetchConvenings } from '../../network/requests.ts';
import { useConveningFacts } from '../../network/use-convening-facts.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { useWords } from '../../network/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import type { BreakoutDraft } from './breakout-draft.ts';
import styles from './earlier-dialog.module.css';
import { earlierGroups } from './earlier-groups.ts';
import type { GroupPerson } from './group-person.ts';

interface Asked {
  readonly networkId: Id;
  readonly teams: readonly TeamSummary[];
  /** Undefined until they are known. */
  readonly people: readonly GroupPerson[] | undefined;
  /** They are looked over before they are made. */
  readonly onTake: (draft: BreakoutDraft) => void;
}

/** The groups of another convening of this network, to be used once more. */
export function EarlierDialog({
  conveningId,
  onClose,
  ...asked
}: Asked & { conveningId: Id; onClose: () => void }) {
  const { t } = useTranslation(['groups', 'shell']);
  const { own } = useWords();
  const facts = useConveningFacts();
  const { networkId } = asked;
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchConvenings(networkId, signal), [networkId]),
  );
  const [chosen, setChosen] = useState('');
  const others = status.kind === 'here' ? status.value.filter(({ id }) => id !== conveningId) : [];
  return (
    <Dialog title={t('earlier.title')} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      {status.kind === 'failed' ? (
        <Failed />
      ) : status.kind === 'here' && others.length === 0 ? (
        <p>{t('earlier.none')}</p>
      ) : (
        <Select
          label={t('earlier.of')}
          placeholder={t('earlier.choose')}
          value={chosen}
          onValue={setChosen}
          options={others.map((one) => ({
            value: one.id,
            label: `${own(one.name)} · ${facts(one)}`,
          }))}
        />
      )}
      {chosen === '' ? null : <OfConvening key={chosen} {...asked} conveningId={chosen} />}
    </Dialog>
  );
}

function OfConvening({ conveningId, networkId, ...asked }: Asked & { conveningId: Id }) {
  const { t } = useTranslation('groups');
  const { status } = useFetched(
    useCallback(
      async (signal: AbortSignal) => {
        const templates = await fetchTemplates(networkId, signal);
        if (templates.kind !== 'ok') return templates;
        const convening = await fetchConvening(conveningId, signal);
        if (convening.kind !== 'ok') return convening;
        const templateIds = new Set(templates.value.map(({ id }) => id));
        return { kind: 'ok', value: { ...convening.value.state, templateIds } } as const;
      },
      [conveningId, networkId],
    ),
  );
  if (status.kind === 'failed') return <Failed />;
  if (status.kind !== 'here' || asked.people === undefined)
    return <p role="status">{t('loading')}</p>;
  return <Choices {...asked} people={asked.people} of={status.value} />;
}

function Choices({
  of: { breakouts, templateIds },
  people,
  teams,
  onTake,
}: Omit<Asked, 'networkId' | 'people'> & {
  people: readonly GroupPerson[];
  of: { breakouts: readonly Breakout[]; templateIds: ReadonlySet<Id> };
}) {
  const { t } = useTranslation('groups');
  if (breakouts.length === 0) return <p>{t('earlier.empty')}</p>;
  return (
    <ul className={styles.list}>
      {breakouts.map((breakout) => {
        const { id, name, groups } = breakout;
        const { draft, gone } = earlierGroups(breakout, { people, teams, templateIds });
        const left = draft.groups.reduce((sum, group) => sum + group.people.length, 0);
        return (
          <li key={id} className={styles.one}>
            <h3 className={styles.name}>{name}</h3>
            <p className={styles.facts}>
              {t('list.groups', { count: groups.length })} · {t('list.people', { count: left })}
            </p>
            <p className={styles.facts}>{groups.map((group) => group.name).join(' · ')}</p>
            {gone === 0 ? null : <p>{t('earlier.gone', { count: gone })}</p>}
            <Button aria-label={t('earlier.takeOf', { name })} onClick={() => onTake(draft)}>
              {t('earlier.take')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Failed() {
  const { t } = useTranslation('groups');
  return (
    <Notice kind="problem">
      <p>{t('earlier.failed')}</p>
    </Notice>
  );
}
