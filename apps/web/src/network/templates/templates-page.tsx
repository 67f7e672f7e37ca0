import {
  BOARD_KINDS,
  type BoardKind,
  type TemplateInfo,
  type TemplateList,
} from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCREEN_KINDS } from '../../board/kinds/registry.ts';
import { useParams } from '../../routing/use-place.ts';
import { Page } from '../../shell/page.tsx';
import { TakeAlongButton } from '../../take-along/take-along-button.tsx';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { AccountLinks } from '../account-links.tsx';
import { fetchTemplates } from '../boards/boards-api.ts';
import { KindIcon } from '../boards/kind-icon.tsx';
import { FetchedPage } from '../fetched-page.tsx';
import { mayerOf } from '../mayer-of.ts';
import { networkPath } from '../paths.ts';
import { Section } from '../section.tsx';
import { Trail } from '../trail.tsx';
import { useFetched } from '../use-fetched.ts';
import { useWords } from '../use-words.ts';
import { TemplateDialog } from './template-dialog.tsx';
import styles from './templates.module.css';

/** `/network/:networkId/templates`: what boards begin with, for everybody; a steward changes it. */
export function TemplatesPage() {
  const { networkId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchTemplates(networkId, signal), [networkId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(templates, session) => (
        <TemplatesView
          networkId={networkId}
          networkName={session.networks.find(({ id }) => id === networkId)?.name}
          templates={templates}
          mayChange={mayerOf(session)('template.change', { networkId })}
          onChanged={fetched.fetchAgain}
        />
      )}
    </FetchedPage>
  );
}

function TemplatesView({
  networkId,
  networkName,
  templates,
  mayChange,
  onChanged,
}: {
  networkId: string;
  networkName: { en: string; es: string } | undefined;
  templates: TemplateList;
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation(['boards', 'network']);
  const { own } = useWords();
  const [open, setOpen] = useState<TemplateInfo | 'new'>();
  const title = t('templates.title');
  const close = () => setOpen(undefined);
  const kinds = BOARD_KINDS.filter((kind) => SCREEN_KINDS.includes(kind));
  return (
    <Page
      title={title}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail', { ns: 'network' })}
          above={[{ to: networkPath(networkId), words: networkName ? own(networkName) : '…' }]}
          here={title}
        />
      }
    >
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>{title}</h1>
          {mayChange ? (
            <Button onClick={() => setOpen('new')}>
              <PlusIcon />
              {t('templates.add')}
            </Button>
          ) : null}
        </header>
        <p>{t('templates.intro')}</p>
        {kinds.map((kind) => (
          <KindSection
            key={kind}
            networkId={networkId}
            kind={kind}
            templates={templates.filter((template) => template.kind === kind)}
            onChange={mayChange ? setOpen : undefined}
          />
        ))}
      </div>
      {open === undefined ? null : (
        <TemplateDialog
          networkId={networkId}
          template={open === 'new' ? null : open}
          onClose={close}
          onSaved={() => {
            close();
            onChanged();
          }}
        />
      )}
    </Page>
  );
}

function KindSection({
  networkId,
  kind,
  templates,
  onChange,
}: {
  networkId: string;
  kind: BoardKind;
  templates: TemplateList;
  onChange: ((template: TemplateInfo) => void) | undefined;
}) {
  const { t } = useTranslation('boards');
  const { own } = useWords();
  if (templates.length === 0) return null;
  return (
    <Section title={t(`kinds.${kind}.name`)}>
      <ul className={styles.templates}>
        {templates.map((template) => (
          <li key={template.id} className={styles.template}>
            <span className={styles.mark}>
              <KindIcon kind={kind} />
            </span>
            <div className={styles.words}>
              <h3>{own(template.name)}</h3>
              <p>{own(template.about)}</p>
              <p className={styles.facts}>
                {t(template.builtIn ? 'templates.builtIn' : 'templates.ours')} ·{' '}
                {t('templates.areasCount', { count: template.areas.length })}
              </p>
              <p className={styles.acts}>
                {onChange === undefined ? null : (
                  <Button onClick={() => onChange(template)}>
                    {t('templates.change', { name: own(template.name) })}
                  </Button>
                )}
                <TakeAlongButton
                  subject={{
                    kind: 'blank',
                    networkId,
                    template: template.id,
                    name: own(template.name),
                  }}
                >
                  {t('blankSheet')}
                  <VisuallyHidden>: {own(template.name)}</VisuallyHidden>
                </TakeAlongButton>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
