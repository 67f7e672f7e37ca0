import type { BundlePreview, NetworkHome } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { AccountLinks } from '../../network/account-links.tsx';
import { FetchedPage } from '../../network/fetched-page.tsx';
import { FileField } from '../../network/file-field.tsx';
import { GonePage } from '../../network/gone-page.tsx';
import { mayerOf } from '../../network/mayer-of.ts';
import { conveningPath, networkPath } from '../../network/paths.ts';
import { fetchNetworkHome } from '../../network/requests.ts';
import { Section } from '../../network/section.tsx';
import { Trail } from '../../network/trail.tsx';
import { useFetched } from '../../network/use-fetched.ts';
import { useWords } from '../../network/use-words.ts';
import { goTo } from '../../routing/place.ts';
import { useParams } from '../../routing/use-place.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './bundle.module.css';
import { importBundle, previewBundle } from './bundle-requests.ts';

/** `/network/:networkId/take-in`: a convening comes back from a file, for those who run the network. */
export function BundleImportPage() {
  const { networkId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(home, session) =>
        mayerOf(session)('convening.import', { networkId }) ? (
          <ImportView key={networkId} home={home} />
        ) : (
          <GonePage />
        )
      }
    </FetchedPage>
  );
}

type Work = { readonly what: 'looking' | 'taking'; readonly share: number };

function ImportView({ home: { network } }: { home: NetworkHome }) {
  const { t } = useTranslation(['bundles', 'network']);
  const { own } = useWords();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<BundlePreview>();
  const [work, setWork] = useState<Work>();
  const [failure, setFailure] = useState<Failure>();
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setPreview(undefined);
    setFailure(undefined);
  };
  const look = async () => {
    if (file === undefined || work !== undefined) return;
    setFailure(undefined);
    const answer = await previewBundle(network.id, file, (share) =>
      setWork({ what: 'looking', share }),
    );
    setWork(undefined);
    if (answer.kind === 'ok') setPreview(answer.value);
    else setFailure(answer);
  };
  const take = async () => {
    if (file === undefined || work !== undefined) return;
    setFailure(undefined);
    const answer = await importBundle(network.id, file, (share) =>
      setWork({ what: 'taking', share }),
    );
    setWork(undefined);
    if (answer.kind === 'ok') goTo(conveningPath(answer.value.id));
    else setFailure(answer);
  };
  return (
    <Page
      title={t('inTitle')}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail', { ns: 'network' })}
          above={[{ to: networkPath(network.id), words: own(network.name) }]}
          here={t('inTitle')}
        />
      }
    >
      <div className={styles.page}>
        <h1>{t('inTitle')}</h1>
        <p>{t('inLead')}</p>
        <FileField label={t('file')} accept=".zip,application/zip" onFile={choose} />
        <Button
          look={preview === undefined ? 'strong' : 'plain'}
          disabled={file === undefined}
          busyWords={work?.what === 'looking' ? t('looking') : undefined}
          onClick={() => void look()}
        >
          {t('look')}
        </Button>
        {work === undefined ? null : <Progress work={work} />}
        {failure === undefined ? null : <ImportProblem failure={failure} />}
        {preview === undefined ? null : <Preview preview={preview} />}
        {preview === undefined ? null : (
          <Button
            look="strong"
            busyWords={work?.what === 'taking' ? t('taking') : undefined}
            onClick={() => void take()}
          >
            {t('take')}
          </Button>
        )}
      </div>
    </Page>
  );
}

/** While it goes out it is known how far it is; what the server does then takes as long as it takes. */
function Progress({ work: { share } }: { work: Work }) {
  const { t } = useTranslation('bundles');
  return (
    <progress
      className={styles.bar}
      aria-label={t('progress')}
      {...(share < 1 ? { value: share, max: 1 } : {})}
    />
  );
}

function ImportProblem({ failure }: { failure: Failure }) {
  const { t } = useTranslation(['bundles', 'manage']);
  const { code, fields } = failure.kind === 'problem' ? failure.problem : {};
  const why = fields?.file;
  if (code !== 'too-large' && why === undefined) return <FailureNotice failure={failure} />;
  return (
    <Notice kind="problem">
      <p>{why === undefined ? t('tooLarge') : t(`problem.${why}`, { ns: 'manage' })}</p>
    </Notice>
  );
}

const COUNTED = ['boards', 'versions', 'people'] as const;

function Preview({ preview }: { preview: BundlePreview }) {
  const { t } = useTranslation(['bundles', 'room']);
  const { own } = useWords();
  const { name, network, date, stage, teams, alike } = preview;
  return (
    <Section title={t('found')}>
      <h3>{[own(name), ...(date === null ? [] : [date])].join(' · ')}</h3>
      <p>{t('from', { name: own(network) })}</p>
      <ul>
        {COUNTED.map((what) => (
          <li key={what}>{t(`counts.${what}`, { count: preview[what] })}</li>
        ))}
        {teams.map((team) => (
          <li key={team.name}>
            {team.joins === null
              ? t('makes', { name: team.name })
              : t('joins', { name: team.name, mine: team.joins.name })}
          </li>
        ))}
      </ul>
      <p>{t('stage', { stage: t(`stage.${stage}`, { ns: 'room' }) })}</p>
      <p>{t('peopleNote')}</p>
      {alike > 0 ? (
        <Notice kind="hint">
          <p>{t('alike', { count: alike })}</p>
        </Notice>
      ) : null}
    </Section>
  );
}
