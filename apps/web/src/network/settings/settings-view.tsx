import type { NetworkHome } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionStore } from '../../http/use-session.ts';
import { goTo } from '../../routing/place.ts';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { AccountLinks } from '../account-links.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import type { Mayer } from '../mayer-of.ts';
import { networkPath } from '../paths.ts';
import { PhasesSection } from '../phases/phases-section.tsx';
import { deleteNetwork } from '../requests.ts';
import { Section } from '../section.tsx';
import { Trail } from '../trail.tsx';
import { useWords } from '../use-words.ts';
import { SettingsForm } from './settings-form.tsx';
import styles from './settings-view.module.css';

/** Everything about a network that can be set, and the way to delete it. */
export function SettingsView({
  home: { network, phases, teams, convenings },
  mayer,
  onChanged,
}: {
  home: NetworkHome;
  mayer: Mayer;
  onChanged: () => void;
}) {
  const { t } = useTranslation(['manage', 'network']);
  const { own } = useWords();
  const [deleting, setDeleting] = useState(false);
  const name = own(network.name);
  const title = t('settings.title');
  return (
    <Page
      title={`${title}: ${name}`}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail', { ns: 'network' })}
          above={[{ to: networkPath(network.id), words: name }]}
          here={title}
        />
      }
    >
      <div className={styles.settings}>
        <h1>{title}</h1>
        <div className={styles.parts}>
          <SettingsForm
            network={network}
            mayPrivacy={mayer('network.set-privacy', { networkId: network.id })}
            onSaved={onChanged}
          />
          <div className={styles.beside}>
            <div id="phases">
              <PhasesSection networkId={network.id} phases={phases} onChanged={onChanged} />
            </div>
            {mayer('network.delete', { networkId: network.id }) ? (
              <Section title={t('settings.endTitle')}>
                <p>{t('settings.endBody')}</p>
                <p>
                  <Button look="danger" onClick={() => setDeleting(true)}>
                    {t('settings.delete')}
                  </Button>
                </p>
              </Section>
            ) : null}
          </div>
        </div>
      </div>
      {deleting ? (
        <DeleteDialog
          title={t('settings.deleteTitle', { network: name })}
          body={t('settings.deleteBody', {
            teams: t('networks.teams', { ns: 'network', count: teams.length }),
            convenings: t('networks.convenings', { ns: 'network', count: convenings.length }),
          })}
          remove={() => deleteNetwork(network.id)}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            void sessionStore.getState().refresh();
            goTo('/', { replace: true });
          }}
        />
      ) : null}
    </Page>
  );
}
