import type { ConveningForStaff } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Page } from '../shell/page.tsx';
import { Notice } from '../ui/notice.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import styles from './convening-desk.module.css';
import { DoorPanel } from './door-panel.tsx';
import { LinkLight } from './link-light.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { SignOut } from './sign-out.tsx';
import { TeamsPanel } from './teams-panel.tsx';
import { useConvening } from './use-convening.ts';
import { useFreshCounts } from './use-fresh-counts.ts';

/** One convening as those who run it see it: where we are, how people come in, who is here. */
export function ConveningDesk({
  convening,
  onChanged,
  onDeleted,
}: {
  convening: ConveningForStaff;
  /** Something that only the server's list tells has changed. */
  onChanged: () => void;
  onDeleted: () => void;
}) {
  const { t, i18n } = useTranslation('convening');
  const live = useConvening(convening.state.id, convening.state);
  useFreshCounts(live.presence, onChanged);
  const state = live.state ?? convening.state;
  const name = convening.name[currentLanguage(i18n)];
  return (
    <Page title={name} headerExtra={<SignOut />}>
      <div className={styles.desk}>
        <header className={styles.title}>
          <h1>{name}</h1>
          <LinkLight link={live.link} />
        </header>
        {convening.sample ? (
          <SampleNotice networkId={convening.networkId} onDeleted={onDeleted} />
        ) : null}
        {live.refusal === undefined ? null : (
          <Notice kind="problem">
            <p>{t(`refusal.${live.refusal}`)}</p>
          </Notice>
        )}
        <div className={styles.panels}>
          <AgendaPanel state={state} live={live} />
          <DoorPanel convening={convening} state={state} live={live} />
          <TeamsPanel teams={convening.teams} presence={live.presence} />
        </div>
      </div>
    </Page>
  );
}
