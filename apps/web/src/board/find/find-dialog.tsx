import { SearchAnswer } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../http/request.ts';
import { Link } from '../../routing/link.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf } from '../content-now.ts';
import { goToLine } from '../go-to-line.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useBoardContent } from '../use-board-content.ts';
import styles from './find.module.css';
import { findLines } from './fold-words.ts';
import { linkTo } from './note-link.ts';

const SCOPES = ['here', 'everywhere'] as const;
type Scope = (typeof SCOPES)[number];

/** Looks for words on this board, while they are typed, or on every board that this person may read. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const [scope, setScope] = useState<Scope>('here');
  return (
    <Dialog title={t('find.title')} closeLabel={shell('close')} onClose={onClose}>
      <TextField
        label={t('find.label')}
        value={query}
        onValue={setQuery}
        type="search"
        autoFocus
        autoComplete="off"
        maxLength={100}
      />
      <RadioRow
        look="joined"
        label={t('find.title')}
        value={scope}
        options={SCOPES.map((value) => ({ value, label: t(`find.${value}`) }))}
        onChange={setScope}
      />
      {scope === 'here' ? (
        <FoundHere query={query} onClose={onClose} />
      ) : (
        <FoundEverywhere query={query} onClose={onClose} />
      )}
    </Dialog>
  );
}

const MOST = 60;

function FoundHere({ query, onClose }: { query: string; onClose: () => void }) {
  const { t } = useTranslation('talk');
  const tools = useBoardTools();
  const words = useKindTexts();
  const view = useBoardContent();
  const nameOf = ({ label }: { label: string | undefined }) =>
    label === undefined ? '' : words(label);
  const titleOf = ({ id, label }: { id: string; label: string | undefined }) =>
    label === undefined ? id : words(label);
  const found = findLines(outlineOf(tools, view), query, nameOf);
  const go = (id: string) => {
    onClose();
    // After the dialog has given the keyboard back.
    setTimeout(() => goToLine(tools, id));
  };
  return (
    <>
      <p role="status" className={styles.count}>
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? t('find.nothing')
            : t('find.found', { count: found.length })}
      </p>
      <ul className={styles.found}>
        {found.slice(0, MOST).map(({ id, text, area, node }) => (
          <li key={id}>
            <button type="button" className={styles.hit} onClick={() => go(id)}>
              <span lang={node.language}>{text}</span>
              <span className={styles.where}>{titleOf(area)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundEverywhere({ query, onClose }: { query: string; onClose: () => void }) {
  const { t } = useTranslation('talk');
  const { board } = useBoardTools();
  const [answer, setAnswer] = useState<SearchAnswer | 'asking' | 'failed'>();
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setAnswer('asking');
    const path = `/api/networks/${board.networkId}/search?q=${encodeURIComponent(query.trim())}`;
    const found = await request(path, { schema: SearchAnswer });
    setAnswer(found.kind === 'ok' ? found.value : 'failed');
  };
  const is = typeof answer === 'object' ? answer : undefined;
  const count = is?.hits.length ?? 0;
  return (
    <form onSubmit={(event) => void ask(event)} className={styles.far}>
      <Button
        type="submit"
        look="strong"
        busyWords={answer === 'asking' ? t('find.go') : undefined}
      >
        {t('find.go')}
      </Button>
      <p role="status" className={styles.count}>
        {answer === 'failed' ? t('find.failed') : null}
        {is === undefined ? null : count === 0 ? t('find.nothing') : t('find.found', { count })}
        {is?.more ? ` ${t('find.more')}` : null}
        {is?.unread ? ` ${t('find.again')}` : null}
      </p>
      <ul className={styles.found}>
        {is?.hits.map(({ board: other, line, text, language }) => (
          <li key={`${other.id}/${line}`}>
            <Link to={linkTo(other.id, line)} onClick={onClose} className={styles.hit}>
              <span lang={language ?? undefined}>{text}</span>
              <span className={styles.where}>{other.title ?? other.team?.name ?? ''}</span>
            </Link>
          </li>
        ))}
      </ul>
    </form>
  );
}
