import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { sessionStore } from '../http/use-session.ts';
import { goTo } from '../routing/place.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { OtherWays } from './other-ways.tsx';
import styles from './phrase-page.module.css';
import { placeAfterSignIn } from './place-after-sign-in.ts';
import { comeByPhrase } from './return-api.ts';

type PhraseProblem = 'empty' | 'few' | 'wrong';

/** `/phrase`: four words that another device shows. They may be typed, spoken or pasted, in one go. */
export function PhrasePage() {
  const { t } = useTranslation('returning');
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<PhraseProblem>();
  const [failure, setFailure] = useState<Failure>();

  const stop = (found: PhraseProblem) => {
    setProblem(found);
    input.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    const count = words.split(/[^\p{L}\p{M}]+/u).filter(Boolean).length;
    if (count < 4) return stop(count === 0 ? 'empty' : 'few');
    setSending(true);
    const answer = await comeByPhrase(words.trim().slice(0, 120));
    setSending(false);
    if (answer.kind === 'ok') {
      sessionStore.getState().signedIn(answer.value);
      goTo(placeAfterSignIn(answer.value), { replace: true });
    } else if (isWrong(answer)) stop('wrong');
    else setFailure(answer);
  };

  return (
    <Page title={t('phrase.pageTitle')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <h1>{t('phrase.title')}</h1>
        <p className={styles.lead}>{t('phrase.lead')}</p>
        <TextField
          ref={input}
          className={styles.words}
          label={t('phrase.label')}
          hint={t('phrase.hint')}
          problem={problem === undefined ? undefined : t(`phrase.${problem}`)}
          value={words}
          onValue={(value) => {
            setWords(value);
            setProblem(undefined);
          }}
          name="words"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <FailureNotice failure={failure} />
        <Button look="strong" type="submit" busyWords={sending ? t('working') : undefined}>
          {t('phrase.go')}
        </Button>
      </form>
      <div className={styles.others}>
        <p>{t('phrase.others')}</p>
        <OtherWays ways={['code', 'signIn']} />
      </div>
    </Page>
  );
}

/** Wrong, too old, used already: nobody is told which. */
function isWrong(failure: Failure): boolean {
  if (failure.kind !== 'problem') return false;
  return ['invalid-link', 'invalid-form', 'not-found'].includes(failure.problem.code);
}
