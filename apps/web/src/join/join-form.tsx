import type { DoorInfo, Session } from '@throughline/protocol';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';
import { useLanguage } from '../shell/use-language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { type JoinFieldRefs, JoinFields } from './join-fields.tsx';
import styles from './join-form.module.css';
import {
  checkEntries,
  firstProblem,
  type JoinEntries,
  type JoinProblems,
} from './join-form-state.ts';
import { JoinIntro, JoinPromises } from './join-intro.tsx';
import { JoinTrouble } from './join-trouble.tsx';
import { useJoin } from './use-join.ts';

export interface JoinFormProps {
  doorKey: string;
  door: DoorInfo;
  /** This device runs a convening, and joining would end that. */
  endsStaffSession: boolean;
  onJoined: (session: Session) => void;
  onTeamGone: () => void;
}

const NOTHING_WRONG: JoinProblems = new Map();

/** The one form between a code and the map. Nothing that happens takes away what was entered. */
export function JoinForm({ doorKey, door, endsStaffSession, onJoined, onTeamGone }: JoinFormProps) {
  const { t } = useTranslation('join');
  const { language } = useLanguage();
  const [entries, setEntries] = useState<JoinEntries>({
    name: '',
    teamId: door.teams.length === 1 ? door.teams[0]?.id : undefined,
    role: undefined,
  });
  const [problems, setProblems] = useState(NOTHING_WRONG);
  const { status, send } = useJoin(onJoined);
  const refs: JoinFieldRefs = { name: useRef(null), teamId: useRef(null), role: useRef(null) };

  const show = (found: JoinProblems) => {
    setProblems(found);
    const first = firstProblem(found);
    if (first !== undefined) refs[first].current?.focus();
  };
  const change = (changed: Partial<JoinEntries>) => {
    setEntries((before) => ({ ...before, ...changed }));
    setProblems((before) => without(before, Object.keys(changed)));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkEntries(entries);
    show(found);
    const { name, teamId, role } = entries;
    if (found.size > 0 || teamId === undefined || role === undefined) return;
    const answer = await send({ key: doorKey, name: name.trim(), teamId, role, language });
    if (answer.kind !== 'wrong') return;
    if (answer.problems.get('teamId') === 'unknown') onTeamGone();
    show(answer.problems);
  };

  const convening = door.convening.name[language];
  return (
    <Page title={t('form.pageTitle', { convening })} ownLanguageField>
      <div className={styles.screen}>
        <JoinIntro convening={convening} />
        <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
          {endsStaffSession ? (
            <Notice kind="hint" quiet>
              <p>{t('staffHint')}</p>
            </Notice>
          ) : null}
          <JoinFields
            teams={door.teams}
            entries={entries}
            problems={problems}
            refs={refs}
            onChange={change}
          />
          <div className={styles.end}>
            <JoinTrouble status={status} wrongFields={problems.size} />
            <Button
              look="strong"
              type="submit"
              wide
              busyWords={status.kind === 'sending' ? t('form.submitting') : undefined}
            >
              {t('form.submit')}
            </Button>
          </div>
        </form>
        <JoinPromises />
      </div>
    </Page>
  );
}

function without(problems: JoinProblems, fields: readonly string[]): JoinProblems {
  return new Map([...problems].filter(([field]) => !fields.includes(field)));
}
