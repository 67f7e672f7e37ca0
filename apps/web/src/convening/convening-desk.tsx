import type { ConveningForStaff, NetworkInfo, PhaseInfo, Session } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLinks } from '../network/account-links.tsx';
import { ConveningChangeDialog } from '../network/convening/convening-change-dialog.tsx';
import { LobbyPanel } from '../network/lobby/lobby-panel.tsx';
import { mayerOf } from '../network/mayer-of.ts';
import { networkPath } from '../network/paths.ts';
import { Trail } from '../network/trail.tsx';
import { useConveningFacts } from '../network/use-convening-facts.ts';
import { useWords } from '../network/use-words.ts';
import { goTo } from '../routing/place.ts';
import { Page } from '../shell/page.tsx';
import { TakeAlongPanel } from '../take-along/bundle/take-along-panel.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import { AlonePanel } from './alone-panel.tsx';
import { ApartLine } from './apart-line.tsx';
import { BoardsPanel } from './boards-panel.tsx';
import { BreakoutsPanel } from './breakouts/breakouts-panel.tsx';
import { OutBar } from './breakouts/out-bar.tsx';
import { CarryPanel } from './carry/carry-panel.tsx';
import { ConveningBoards } from './convening-boards.tsx';
import styles from './convening-desk.module.css';
import { LiveTables } from './desk/live-tables.tsx';
import { ParkingLot } from './desk/parking-lot.tsx';
import { DoorPanel } from './door-panel.tsx';
import { LinkLight } from './link-light.tsx';
import { RehearsalPanel } from './rehearsal/rehearsal-panel.tsx';
import { RehearsePanel } from './rehearsal/rehearse-panel.tsx';
import { DeskReports } from './reports/desk-reports.tsx';
import { RunBar } from './run-bar.tsx';
import { StageBar } from './stage-bar.tsx';
import { ThenNowPanel } from './then-now/then-now-panel.tsx';
import { useConvening } from './use-convening.ts';
import { useFreshCounts } from './use-fresh-counts.ts';

/** One convening as those who run it see it: where it stands, how people come in, who is here. */
export function ConveningDesk({
  convening,
  network,
  phases,
  isLater,
  session,
  onChanged,
}: {
  convening: ConveningForStaff;
  network: NetworkInfo;
  phases: readonly PhaseInfo[];
  /** Another convening has begun before it. */
  isLater: boolean;
  session: Session;
  /** Something that only the server's answer tells has changed. */
  onChanged: () => void;
}) {
  const { t } = useTranslation(['convening', 'network', 'room']);
  const { own } = useWords();
  const facts = useConveningFacts();
  const [changing, setChanging] = useState(false);
  const live = useConvening(convening.id, convening.state);
  useFreshCounts(live.presence, onChanged);
  const state = live.state ?? convening.state;
  const mayer = mayerOf(session);
  const name = own(convening.name);
  const toNetwork = networkPath(network.id);
  return (
    <Page
      title={name}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail', { ns: 'network' })}
          above={[{ to: toNetwork, words: own(network.name) }]}
          here={name}
        />
      }
    >
      <div className={styles.desk}>
        <header className={styles.title}>
          <div className={styles.names}>
            {convening.rehearsal === null ? null : (
              <p className={styles.rehearsal}>{t('rehearsal', { ns: 'room' })}</p>
            )}
            <h1>{name}</h1>
            <p className={styles.facts}>
              {facts(convening)}
              <Button look="quiet" onClick={() => setChanging(true)}>
                {t('facts.change')}
              </Button>
            </p>
          </div>
          <div className={styles.wall}>
            <a
              className={buttonClass({})}
              href={`/present/${convening.id}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('wall.open')}
            </a>
            <LinkLight link={live.link} />
          </div>
        </header>
        <ApartLine apart={live.apart} />
        <StageBar
          state={state}
          live={live}
          mayUnseal={mayer('convening.unseal', { networkId: network.id })}
        />
        <RunBar state={state} live={live} />
        <OutBar state={state} serverNow={live.serverNow} />
        {live.refusal === undefined ? null : (
          <Notice kind="problem">
            <p>{t(`refusal.${live.refusal}`)}</p>
          </Notice>
        )}
        <LiveTables convening={convening} state={state} live={live} />
        <div className={styles.panels}>
          <div className={styles.main}>
            <AgendaPanel networkId={network.id} state={state} live={live} />
            <BreakoutsPanel convening={convening} state={state} live={live} />
          </div>
          {convening.rehearsal === null ? (
            <DoorPanel convening={convening} state={state} live={live} />
          ) : (
            <RehearsalPanel
              conveningId={convening.id}
              rehearsal={convening.rehearsal}
              onChanged={onChanged}
            />
          )}
          <div className={styles.side}>
            {convening.rehearsal === null ? (
              <LobbyPanel
                conveningId={convening.id}
                lobby={state.door.lobby}
                onAdmitted={onChanged}
              />
            ) : null}
            <AlonePanel teams={convening.teams} state={state} live={live} />
            <ParkingLot state={state} live={live} />
            <BoardsPanel state={state} live={live} />
            <DeskReports convening={convening} state={state} live={live} />
            {isLater ? <ThenNowPanel convening={convening} state={state} live={live} /> : null}
            {convening.rehearsal === null ? (
              <CarryPanel conveningId={convening.id} conveningName={name} />
            ) : null}
            <ConveningBoards convening={convening} session={session} />
            {convening.rehearsal === null ? <RehearsePanel convening={convening} /> : null}
            {convening.rehearsal === null ? <TakeAlongPanel conveningId={convening.id} /> : null}
          </div>
        </div>
      </div>
      {changing ? (
        <ConveningChangeDialog
          convening={convening}
          phases={phases}
          mayDelete={mayer('convening.delete', { networkId: network.id })}
          onClose={() => setChanging(false)}
          onSaved={() => {
            setChanging(false);
            onChanged();
          }}
          onDeleted={() => goTo(toNetwork, { replace: true })}
        />
      ) : null}
    </Page>
  );
}
