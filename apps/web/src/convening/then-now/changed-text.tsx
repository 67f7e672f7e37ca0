import type { TextThenNow } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './then-now.module.css';

/** A text then and now, side by side: what went is struck out on the one, what came is marked on the other. */
export function ChangedText({ text, lang }: { text: TextThenNow; lang?: string }) {
  const { t } = useTranslation('since');
  if (text.before === text.now) {
    return (
      <div className={styles.both} data-same="true">
        <p className={styles.words} lang={lang}>
          {text.now}
        </p>
        <p className={styles.soft}>{t('same')}</p>
      </div>
    );
  }
  return (
    <dl className={styles.both}>
      <Side text={text} side="before" lang={lang} />
      <Side text={text} side="now" lang={lang} />
    </dl>
  );
}

function Side({
  text,
  side,
  lang,
}: {
  text: TextThenNow;
  side: 'before' | 'now';
  lang: string | undefined;
}) {
  const { t } = useTranslation('since');
  const isEmpty = text[side].trim() === '';
  const gone = side === 'before' ? 'added' : 'removed';
  const Mark = side === 'before' ? 'del' : 'ins';
  return (
    <div className={styles.side} data-side={side}>
      <dt>{t(side === 'before' ? 'before' : 'now')}</dt>
      <dd className={isEmpty ? styles.soft : styles.words} lang={isEmpty ? undefined : lang}>
        {isEmpty
          ? t('empty')
          : text.words
              .filter(({ what }) => what !== gone)
              .map(({ what, text: words }, index) =>
                what === 'same' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no other name.
                  <span key={index}>{words}</span>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Mark key={index}>
                    <VisuallyHidden>{t(what === 'added' ? 'added' : 'removed')} </VisuallyHidden>
                    {words}
                  </Mark>
                ),
              )}
      </dd>
    </div>
  );
}
