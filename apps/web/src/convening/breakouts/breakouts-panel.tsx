import type { Breakout, ConveningForStaff, ConveningState } from '@throughline/protocol';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../panel.tsx';
import { castAsPeople } from '../rehearsal/cast-as-people.ts';
import type { LiveConvening } from '../use-convening.ts';
import type { BreakoutDraft } from './breakout-draft.ts';
import { BreakoutItem } from './breakout-item.tsx';
import styles from './breakouts-panel.module.css';
import { NowLine } from './now-line.tsx';
import { OutTools } from './out/out-tools.tsx';
import { GROUPS_ID } from './out-bar.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useConveningPeople } from './use-convening-people.ts';
import { useRefused } from './use-refused.ts';

const BreakoutDialog = lazy(async () => ({
  default: (await import('./make/breakout-dialog.tsx')).BreakoutDialog,
}));
const EarlierDialog = lazy(async () => ({
  default: (await import('./earlier-dialog.tsx')).EarlierDialog,
}));

type Asking =
  | { kind: 'make'; first?: BreakoutDraft }
  | { kind: 'change' | 'remove'; breakout: Breakout }
  | { kind: 'earlier' };

/** The groups of a convening: what goes on now, who sits where, and the way to make, send out and call back. */
export function BreakoutsPanel({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: LiveConvening;
}) {
  const { t } = useTranslation(['groups', 'convening']);
  const { networkId, teams } = convening;
  const everybody = useConveningPeople(convening, live.presence);
  const { lookAgain } = everybody;
  const cast = useMemo(() => castAsPeople(convening), [convening]);
  const people = cast ?? everybody.people;
  const known = useMemo(() => new Map((people ?? []).map((one) => [one.key, one])), [people]);
  const [asking, setAsking] = useState<Asking>();
  const refused = useRefused(live);
  const { breakouts, out, stage } = state;
  const mayChange = stage !== 'sealed';
  const close = () => setAsking(undefined);
  const ask = (next: Asking) => {
    lookAgain();
    setAsking(next);
  };
  // What goes on now stands on top; the others in the order of their making.
  const inOrder = [
    ...breakouts.filter(({ id }) => id === out?.breakoutId),
    ...breakouts.filter(({ id }) => id !== out?.breakoutId),
  ];
  return (
    <div id={GROUPS_ID} tabIndex={-1} className={styles.place}>
      <Panel title={t('title')} aside={<NowLine state={state} serverNow={live.serverNow} />}>
        {refused === undefined ? null : (
          <Notice kind="problem" quiet>
            <p>{refusedWords(refused)}</p>
          </Notice>
        )}
        {out === null || !mayChange ? null : <OutTools state={state} live={live} />}
        {breakouts.length === 0 ? <p className={styles.none}>{t('list.none')}</p> : null}
        <ul className={styles.list}>
          {inOrder.map((breakout) => (
            <BreakoutItem
              key={breakout.id}
              breakout={breakout}
              state={state}
              people={known}
              live={live}
              onChange={() => ask({ kind: 'change', breakout })}
              onRemove={() => setAsking({ kind: 'remove', breakout })}
            />
          ))}
        </ul>
        {mayChange ? (
          <div className={styles.more}>
            <Button onClick={() => ask({ kind: 'make' })}>
              <PlusIcon />
              {t('list.make')}
            </Button>
            <Button onClick={() => ask({ kind: 'earlier' })}>{t('list.earlier')}</Button>
          </div>
        ) : null}
        <Suspense fallback={null}>
          {asking?.kind === 'make' || asking?.kind === 'change' ? (
            <BreakoutDialog
              networkId={networkId}
              teams={teams}
              people={people}
              first={asking.kind === 'make' ? asking.first : undefined}
              before={asking.kind === 'change' ? asking.breakout : undefined}
              state={state}
              onPut={(breakout) => {
                live.send({ type: 'put-breakout', breakout });
                close();
              }}
              onClose={close}
            />
          ) : null}
          {asking?.kind === 'earlier' ? (
            <EarlierDialog
              conveningId={state.id}
              networkId={networkId}
              teams={teams}
              people={people}
              onTake={(first) => setAsking({ kind: 'make', first })}
              onClose={close}
            />
          ) : null}
        </Suspense>
        {asking?.kind === 'remove' ? (
          <RemoveDialog
            name={asking.breakout.name}
            onRemove={() => {
              live.send({ type: 'remove-breakout', breakoutId: asking.breakout.id });
              close();
            }}
            onClose={close}
          />
        ) : null}
      </Panel>
    </div>
  );

  function refusedWords(refusal: NonNullable<typeof refused>): string {
    switch (refusal) {
      case 'stale':
      case 'groups-are-out':
      case 'no-such-group':
      case 'nobody-is-out':
      case 'malformed':
        return t(`refused.${refusal}`);
      default:
        return t(`refusal.${refusal}`, { ns: 'convening' });
    }
  }
}
