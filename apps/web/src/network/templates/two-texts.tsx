import { LANGUAGES, type Language, type LocalizedText } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import field from '../../ui/field.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import styles from './templates.module.css';

/** A text in each language, side by side where there is room. */
export function TwoTexts({
  label,
  text,
  onText,
  problem,
  lines = 1,
}: {
  label: string;
  text: LocalizedText;
  onText: (text: LocalizedText) => void;
  problem: (language: Language) => string | undefined;
  /** Room for so many lines. */
  lines?: number;
}) {
  const { t } = useTranslation('boards');
  return (
    <div className={styles.two}>
      {LANGUAGES.map((language) => (
        <FieldFrame
          key={language}
          label={`${label} · ${t(language === 'en' ? 'templates.inEnglish' : 'templates.inSpanish')}`}
          problem={problem(language)}
        >
          {(tied) => (
            <textarea
              {...tied}
              className={`${field.input} ${styles.text}`}
              rows={lines}
              lang={language}
              value={text[language]}
              // These texts are one paragraph each.
              onChange={({ target }) =>
                onText({ ...text, [language]: target.value.replace(/\s*\n\s*/g, ' ') })
              }
            />
          )}
        </FieldFrame>
      ))}
    </div>
  );
}
