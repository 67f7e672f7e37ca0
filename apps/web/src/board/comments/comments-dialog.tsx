import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf, pathTo } from '../content-now.ts';
import { goToLine } from '../go-to-line.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useBoardContent } from '../use-board-content.ts';
import { CommentBox } from './comment-box.tsx';
import styles from './comments.module.css';
import { ReactionRow } from './reaction-row.tsx';
import { ThreadView, useSayOn } from './thread-view.tsx';
import { useNames } from './use-names.ts';
import { useComments, useThreads } from './use-talk.ts';

/** What a line of the board says, or how it is called. */
function useLineWords(): (id: string) => string | undefined {
  const tools = useBoardTools();
  const words = useKindTexts();
  const view = useBoardContent();
  return (id) => {
    const node = pathTo(outlineOf(tools, view), (one) => one.id === id).at(-1);
    if (node === undefined) return undefined;
    const text = node.text.trim();
    return text === '' && node.label !== undefined ? words(node.label) : text;
  };
}

/** What is said of one note, item or field, and the place to say something. */
export function LineCommentsDialog({ on, onClose }: { on: string; onClose: () => void }) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const { mayComment, mayWrite } = useBoardTools();
  const lineWords = useLineWords();
  const threads = useThreads(on);
  const people = useNames();
  const say = useSayOn(on);
  return (
    <Dialog title={t('title')} closeLabel={shell('close')} onClose={onClose}>
      <blockquote className={styles.about}>{lineWords(on)}</blockquote>
      <ReactionRow on={on} />
      {threads.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      <ul className={styles.threads} aria-label={t('title')}>
        {threads.map((thread) => (
          <ThreadView key={thread.first.id} {...{ thread, people }} />
        ))}
      </ul>
      {mayComment ? (
        <>
          {mayWrite ? null : <p className={styles.none}>{t('readers')}</p>}
          <CommentBox
            label={t('say')}
            people={people}
            onSend={(text, mentions) =>
              say({ text, mentions, under: null }) ? undefined : t('full')
            }
          />
        </>
      ) : null}
    </Dialog>
  );
}

/** Everything that is said on the board; each thread is one press from its place. */
export function AllCommentsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const lineWords = useLineWords();
  const { on } = useComments();
  const people = useNames();
  const [onlyMine, setOnlyMine] = useState(false);
  const isMine = (thread: Parameters<typeof ThreadView>[0]['thread']) =>
    [thread.first, ...thread.answers].some(({ mentions }) => mentions.includes(tools.me.key));
  const shown = [...on]
    .map(([id, threads]) => [id, onlyMine ? threads.filter(isMine) : threads] as const)
    .filter(([id, threads]) => threads.length > 0 && lineWords(id) !== undefined);
  return (
    <Dialog title={t('onBoard')} closeLabel={shell('close')} onClose={onClose}>
      <label className={styles.filter}>
        <input
          type="checkbox"
          checked={onlyMine}
          onChange={({ target }) => setOnlyMine(target.checked)}
        />
        {t('forYou')}
      </label>
      {shown.length === 0 ? <p className={styles.none}>{t('noneOnBoard')}</p> : null}
      {shown.map(([id, threads]) => (
        <section key={id} className={styles.group}>
          <blockquote className={styles.about}>{lineWords(id)}</blockquote>
          <Button
            onClick={() => {
              onClose();
              // After the dialog has given the keyboard back.
              setTimeout(() => goToLine(tools, id));
            }}
          >
            {t('goThere')}
          </Button>
          <ul className={styles.threads}>
            {threads.map((thread) => (
              <ThreadView key={thread.first.id} {...{ thread, people }} />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
