import type { Language } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import styles from './wall-prompt.module.css';
import type { WallView } from './wall-view.ts';

/** What everybody is asked to do, in both languages; a welcome before the first step, and thanks after the last. */
export function WallPrompt({
  view,
}: {
  view: Extract<WallView, { is: 'over' | 'welcome' | 'prompt' }>;
}) {
  const { t, i18n } = useTranslation(['convening', 'wall']);
  if (view.is === 'over') return <h1 className={styles.title}>{t('wall.thanks')}</h1>;
  if (view.is === 'welcome') {
    return (
      <>
        <h1 className={styles.title}>{t('wall.welcome')}</h1>
        <p className={styles.prompt}>{t('wall.soon')}</p>
      </>
    );
  }
  const { title, prompt, capture } = view.step;
  const first = currentLanguage(i18n);
  const second: Language = first === 'en' ? 'es' : 'en';
  return (
    <>
      <h1 className={styles.title}>{title[first]}</h1>
      <p className={styles.prompt}>{prompt[first]}</p>
      {capture?.[first] ? (
        <p className={styles.capture}>{t('capture', { ns: 'wall', what: capture[first] })}</p>
      ) : null}
      {prompt[second] === prompt[first] ? null : (
        <p className={styles.second} lang={second}>
          <b>{title[second]}</b> {prompt[second]}
        </p>
      )}
    </>
  );
}
