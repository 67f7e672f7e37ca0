import type { BundleContents, ConveningForStaff } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLinks } from '../../network/account-links.tsx';
import { FetchedPage } from '../../network/fetched-page.tsx';
import { conveningPath } from '../../network/paths.ts';
import { fetchConvening } from '../../network/requests.ts';
import { Section } from '../../network/section.tsx';
import { Trail } from '../../network/trail.tsx';
import { useFetched } from '../../network/use-fetched.ts';
import { useWords } from '../../network/use-words.ts';
import { useParams } from '../../routing/use-place.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../save-file.ts';
import styles from './bundle.module.css';
import { fetchBundle, fetchBundleContents } from './bundle-requests.ts';
import { sizeInWords } from './size-in-words.ts';

/** `/convening/:conveningId/take-along`: the whole convening in one file, for those who run it. */
export function BundlePage() {
  const { conveningId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchConvening(conveningId, signal), [conveningId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(convening) => <BundleView key={convening.id} convening={convening} />}
    </FetchedPage>
  );
}

function BundleView({ convening }: { convening: ConveningForStaff }) {
  const { t } = useTranslation(['bundles', 'network']);
  const { own } = useWords();
  const name = own(convening.name);
  const title = t('title', { name });
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchBundleContents(convening.id, signal), [convening.id]),
  );
  return (
    <Page
      title={title}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail', { ns: 'network' })}
          above={[{ to: conveningPath(convening.id), words: name }]}
          here={t('panelTitle')}
        />
      }
    >
      <div className={styles.page}>
        <h1>{title}</h1>
        <p>{t('lead')}</p>
        {status.kind === 'failed' ? (
          <FailureNotice failure={status.failure} onRetry={fetchAgain} />
        ) : null}
        {status.kind === 'fetching' ? (
          <p role="status">
            {t('looking')}
            <progress className={styles.bar} aria-label={t('progress')} />
          </p>
        ) : null}
        {status.kind === 'here' ? (
          <Contents conveningId={convening.id} contents={status.value} />
        ) : null}
      </div>
    </Page>
  );
}

const COUNTED = ['boards', 'versions', 'teams', 'people', 'votes', 'figures'] as const;
const NEVER = ['privately', 'ballots', 'contact', 'nameless', 'erased'] as const;

type State =
  | { readonly kind: 'asked' | 'failed' }
  | { readonly kind: 'coming'; readonly bytes: number }
  | { readonly kind: 'done'; readonly name: string };

function Contents({ conveningId, contents }: { conveningId: string; contents: BundleContents }) {
  const { t, i18n } = useTranslation('bundles');
  const [state, setState] = useState<State>({ kind: 'asked' });
  const download = async () => {
    if (state.kind === 'coming') return;
    setState({ kind: 'coming', bytes: 0 });
    const file = await fetchBundle(conveningId, (bytes) => setState({ kind: 'coming', bytes }));
    if (file === undefined) setState({ kind: 'failed' });
    else {
      saveFile(file.blob, file.name);
      setState({ kind: 'done', name: file.name });
    }
  };
  return (
    <>
      <Section title={t('inIt')}>
        <ul>
          {COUNTED.filter((what) => contents[what] > 0).map((what) => (
            <li key={what}>{t(`counts.${what}`, { count: contents[what] })}</li>
          ))}
          <li>{t('agenda')}</li>
        </ul>
      </Section>
      <Section title={t('notIn')}>
        <ul>
          {NEVER.map((what) => (
            <li key={what}>{t(`never.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <p>{t('size', { size: sizeInWords(contents.bytes, i18n.language) })}</p>
      <Button
        look="strong"
        busyWords={state.kind === 'coming' ? t('downloading') : undefined}
        onClick={() => void download()}
      >
        {t('download')}
      </Button>
      {state.kind === 'coming' ? (
        <progress
          className={styles.bar}
          aria-label={t('progress')}
          value={Math.min(state.bytes, contents.bytes)}
          max={contents.bytes}
        />
      ) : null}
      {state.kind === 'done' ? (
        <Notice kind="success">
          <p>{t('done', { name: state.name })}</p>
        </Notice>
      ) : null}
      {state.kind === 'failed' ? (
        <Notice kind="problem">
          <p>{t('failed')}</p>
        </Notice>
      ) : null}
    </>
  );
}
