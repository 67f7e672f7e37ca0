import {
  LANGUAGES,
  type Language,
  PAPER_FORMATS,
  type PaperFormat,
  type TakenPart,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { type Format, formatsOf, partsOf, type Subject } from './subject.ts';
import styles from './take-along.module.css';
import { useTaking } from './use-taking.ts';

/** What is taken along, in which language, on which paper; and the way to it. */
export function TakeAlongDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const { t, i18n } = useTranslation('papers');
  const { t: shell } = useTranslation('shell');
  const [part, setPart] = useState<TakenPart>(
    (subject.kind === 'board' ? subject.part : undefined) ?? 'board',
  );
  const [chosen, setFormat] = useState<Format>('pdf');
  const [language, setLanguage] = useState<Language>(currentLanguage(i18n));
  const [size, setSize] = useState<PaperFormat>('letter');
  const [names, setNames] = useState(false);
  const { state, take } = useTaking(subject);
  const parts = partsOf(subject);
  const formats = formatsOf(subject, part);
  const format = formats.includes(chosen) ? chosen : 'pdf';
  const isPaper = (format === 'pdf' || format === 'docx') && part !== 'slide';
  const mayName = subject.kind === 'board' && subject.mayName && part === 'board';
  const isBusy = state.kind === 'making';
  return (
    <Dialog
      title={titleOf()}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        <Button
          look="strong"
          busyWords={isBusy ? t('making') : undefined}
          onClick={() => take({ part, format, language, size, names: names && mayName })}
        >
          {t('download')}
        </Button>
      }
    >
      <div className={styles.choices}>
        {parts.length > 1 ? (
          <ChoiceGroup
            label={t('what')}
            value={part}
            choices={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
            onValue={setPart}
          />
        ) : null}
        {formats.length > 1 ? (
          <ChoiceGroup
            label={t('as')}
            value={format}
            choices={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
            onValue={setFormat}
          />
        ) : null}
        <ChoiceGroup
          label={t('language')}
          hint={subject.kind === 'blank' ? undefined : t('languageHint')}
          value={language}
          choices={LANGUAGES.map((value) => ({
            value,
            label: NAMES[value],
            lang: value,
          }))}
          onValue={setLanguage}
          short
        />
        {isPaper ? (
          <ChoiceGroup
            label={t('size')}
            value={size}
            choices={PAPER_FORMATS.map((value) => ({ value, label: t(`sizes.${value}`) }))}
            onValue={setSize}
            short
          />
        ) : null}
        {mayName ? (
          <label className={styles.names}>
            <input
              type="checkbox"
              className={styles.check}
              checked={names}
              onChange={(event) => setNames(event.target.checked)}
            />
            <span>
              {t('names')}
              <small className={styles.hint}>{t('namesHint')}</small>
            </span>
          </label>
        ) : null}
        {state.kind === 'making' ? (
          <progress className={styles.bar} aria-label={t('progress')} value={state.share} max={1} />
        ) : null}
        {state.kind === 'done' ? (
          <Notice kind="success">
            <p>{t('done', { name: state.name })}</p>
          </Notice>
        ) : null}
        {state.kind === 'failed' ? (
          <Notice kind="problem">
            <p>{state.why === undefined ? t('failed') : shell(state.why)}</p>
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );

  function titleOf(): string {
    switch (subject.kind) {
      case 'board':
        return t('title');
      case 'digest':
        return t('digestTitle');
      case 'blank':
        return t('blankTitle', { name: subject.name });
    }
  }
}

/** Each language in its own words, as whoever reads it looks for it. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };
