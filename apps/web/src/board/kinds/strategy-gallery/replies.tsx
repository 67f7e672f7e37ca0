import {
  GALLERY_REACTIONS,
  type GalleryReaction,
  type GalleryView,
  type Reply,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../../ui/action-icons.tsx';
import { RoleMark } from '../../../ui/role-mark.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { TextSpot } from '../../editor/text-spot.tsx';
import { addItemId, startItem } from '../../items/item-actions.ts';
import { LineHandle } from '../../items/line-handle.tsx';
import { ReactionIcon } from './reaction-icon.tsx';
import styles from './replies.module.css';

/** What others wrote to a strategy, and the way to add a reply. */
export function Replies({ view, strategy }: { view: GalleryView; strategy: string }) {
  const { t } = useTranslation('gallery');
  const tools = useBoardTools();
  const replies = view.items.under(strategy, 'reply');
  return (
    <div className={styles.replies}>
      {replies.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('replies')}>
          {replies.map((reply) => (
            <ReplyLine key={reply.id} reply={reply} />
          ))}
        </ul>
      )}
      {tools.mayWrite ? (
        <button
          type="button"
          id={addItemId('reply', strategy)}
          className={styles.add}
          onClick={() => startItem(tools, { type: 'reply', parent: strategy, after: null })}
        >
          <PlusIcon />
          {t('items.reply.add')}
        </button>
      ) : null}
    </div>
  );
}

function ReplyLine({ reply }: { reply: Reply }) {
  const { t } = useTranslation('gallery');
  const { t: shell } = useTranslation('shell');
  const { mayWrite, changes } = useBoardTools();
  const { to } = reply.values;
  const say = (value: string) => void changes.items.setValue(reply.id, 'to', value || undefined);
  return (
    <li className={styles.reply}>
      <span className={styles.mark}>
        {to === undefined ? null : <ReactionIcon reaction={to} />}
      </span>
      <div className={styles.words}>
        <div lang={reply.language}>
          <TextSpot
            look="box"
            field={reply.id}
            content={reply.texts.what}
            label={t('items.reply.name')}
            placeholder={t('items.reply.what')}
          />
        </div>
        <p className={styles.who}>
          <RoleMark role={reply.role} />
          {shell(`role.${reply.role}`)}
          {mayWrite ? (
            <select
              className={styles.to}
              aria-label={t('items.reply.to')}
              value={to ?? ''}
              onChange={({ target }) => say(target.value)}
            >
              <option value="">–</option>
              {GALLERY_REACTIONS.map((reaction: GalleryReaction) => (
                <option key={reaction} value={reaction}>
                  {t(`reactions.${reaction}`)}
                </option>
              ))}
            </select>
          ) : to === undefined ? null : (
            <span>{t(`reactions.${to}`)}</span>
          )}
        </p>
      </div>
      {mayWrite ? <LineHandle id={reply.id} what="item" /> : null}
    </li>
  );
}
