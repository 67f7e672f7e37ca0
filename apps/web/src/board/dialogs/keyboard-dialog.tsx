import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './keyboard.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What the keyboard can do, by where it is. */
export function KeyboardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const name = (key: 'enter' | 'shift' | 'escape' | 'delete' | 'alt') => t(`keyboard.names.${key}`);
  const mod = t(isApple ? 'keyboard.names.command' : 'keyboard.names.control');
  const groups = [
    {
      title: t('keyboard.onMap'),
      rows: [
        { keys: ['1 – 8'], does: t('keyboard.keys.areas') },
        { keys: ['↑', '↓'], does: t('keyboard.keys.arrows') },
        { keys: ['N'], does: t('keyboard.keys.newNote') },
        { keys: [`${mod} + Z`, `${name('shift')} + ${mod} + Z`], does: t('keyboard.keys.undo') },
        { keys: ['?'], does: t('keyboard.keys.help') },
      ],
    },
    {
      title: t('keyboard.onNote'),
      rows: [
        { keys: [name('enter')], does: t('keyboard.keys.edit') },
        { keys: [`${name('alt')} + ↑`, `${name('alt')} + ↓`], does: t('keyboard.keys.reorder') },
        { keys: ['M'], does: t('keyboard.keys.move') },
        { keys: ['K'], does: t('keyboard.keys.kind') },
        { keys: [name('delete')], does: t('keyboard.keys.remove') },
      ],
    },
    {
      title: t('keyboard.inNote'),
      rows: [
        { keys: [name('enter')], does: t('keyboard.keys.next') },
        { keys: [`${name('shift')} + ${name('enter')}`], does: t('keyboard.keys.line') },
        { keys: [name('escape')], does: t('keyboard.keys.done') },
      ],
    },
  ];
  return (
    <Dialog title={t('keyboard.title')} closeLabel={shell('close')} onClose={onClose}>
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h3 className={styles.group}>{title}</h3>
          <dl className={styles.rows}>
            {rows.map(({ keys, does }) => (
              <div key={does} className={styles.row}>
                <dt>{does}</dt>
                <dd className={styles.keys}>
                  {keys.map((key) => (
                    <kbd key={key} className={styles.key}>
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
