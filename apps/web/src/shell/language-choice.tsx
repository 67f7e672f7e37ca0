import { LANGUAGES } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './language-choice.module.css';
import { useLanguage } from './use-language.ts';

/** The language of the page, in a header. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const { language, failed, choose } = useLanguage();
  return (
    <div className={styles.choice}>
      <LanguageSwitch
        label={t('language.label')}
        value={language}
        options={LANGUAGES.map((code) => ({
          code,
          name: t(`language.${code}`),
          shortName: code.toUpperCase(),
        }))}
        onChange={choose}
      />
      {failed ? (
        <div className={styles.notice}>
          <Notice kind="problem">{t('language.notLoaded')}</Notice>
        </div>
      ) : null}
    </div>
  );
}
