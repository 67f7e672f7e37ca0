import { groupNow } from '@throughline/convening';
import { BoardPeople, type ConveningState, type Group, type Me } from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Toggle } from '../toggle.tsx';
import { ring, shake, wakeBell } from './bell.ts';
import styles from './details.module.css';
import type { HereDialogProps } from './here-dialogs.tsx';
import { groupWords } from './place-words.ts';
import { canShake, setSignal, signalSettings } from './signal-settings.ts';
import { useClockWords } from './use-clock-words.ts';

/** The step in full, the group and who is in it, the last message, and how one is told of a transition. */
export function DetailsDialog({ state, me, onClose }: HereDialogProps) {
  const { t, i18n } = useTranslation('here');
  const { t: shell } = useTranslation('shell');
  const language = currentLanguage(i18n);
  const step = state.currentStep === null ? undefined : state.agenda[state.currentStep];
  const group = groupNow(state, me.key);
  const capture = step?.capture?.[language] ?? '';
  return (
    <Dialog
      title={step?.title[language] ?? t('details.title')}
      closeLabel={shell('close')}
      onClose={onClose}
    >
      {step === undefined ? null : <p className={styles.prompt}>{step.prompt[language]}</p>}
      {capture === '' ? null : <p>{t('details.capture', { what: capture })}</p>}
      {group === undefined ? null : <GroupPart group={group} me={me} />}
      <LastMessage state={state} />
      <SignalPart />
    </Dialog>
  );
}

function GroupPart({ group, me }: { group: Group; me: Me }) {
  const { t } = useTranslation('here');
  const { boardId, people, roles } = group;
  const names = useGroupNames(boardId, people.length);
  const others = people.filter((key) => key !== me.key);
  const named = others.flatMap((key) => names.get(key) ?? []);
  const nameOf = (key: string) => (key === me.key ? t('group.you') : names.get(key));
  return (
    <section className={styles.part}>
      <h3>{groupWords(t, group)}</h3>
      {others.length === 0 ? (
        <p>{t('group.alone')}</p>
      ) : named.length === others.length ? (
        <p>{t('group.with', { names: new Intl.ListFormat(t('locale')).format(named) })}</p>
      ) : (
        <p>{t('group.others', { count: others.length })}</p>
      )}
      <ul className={styles.roles}>
        {(['scribe', 'timekeeper', 'reporter'] as const).map((role) => {
          const key = roles[role];
          const name = key === null ? undefined : nameOf(key);
          return name === undefined ? null : (
            <li key={role}>
              <strong>{t(`roleNames.${role}`)}</strong> {name}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The names of those in one's group, by author key; as many as the server tells. */
function useGroupNames(boardId: string | null, count: number): ReadonlyMap<string, string> {
  // Asked again as people come and go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const fetch = useCallback(
    async (signal: AbortSignal): Promise<Answer<BoardPeople>> =>
      boardId === null
        ? { kind: 'ok', value: [] }
        : request(`/api/boards/${boardId}/people`, { schema: BoardPeople, signal }),
    [boardId, count],
  );
  const { status } = useFetched(fetch);
  return new Map(status.kind === 'here' ? status.value.map(({ key, name }) => [key, name]) : []);
}

function LastMessage({ state: { broadcast } }: { state: ConveningState }) {
  const { t } = useTranslation('here');
  const clock = useClockWords();
  if (broadcast === null) return null;
  return (
    <section className={styles.part}>
      <h3>{t('broadcast.last', { time: clock(broadcast.at) })}</h3>
      <p dir="auto">{broadcast.text}</p>
    </section>
  );
}

function SignalPart() {
  const { t } = useTranslation('here');
  const { bell, shake: shakes } = useStore(signalSettings);
  return (
    <section className={styles.part}>
      <h3>{t('signals.title')}</h3>
      <p className={styles.hint}>{t('signals.hint')}</p>
      <Toggle
        label={t('signals.bell')}
        on={bell}
        changing={false}
        onChange={(on) => {
          setSignal({ bell: on });
          if (!on) return;
          // Heard once, so that it is known how loud it is; the press allows it.
          wakeBell();
          setTimeout(() => ring(1), 100);
        }}
      />
      {canShake() ? (
        <Toggle
          label={t('signals.shake')}
          on={shakes}
          changing={false}
          onChange={(on) => {
            setSignal({ shake: on });
            if (on) shake(1);
          }}
        />
      ) : null}
    </section>
  );
}
