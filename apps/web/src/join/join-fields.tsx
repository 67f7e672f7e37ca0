import { LANGUAGES, LIMITS, ROLES, type TeamSummary } from '@throughline/protocol';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../shell/use-language.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Notice } from '../ui/notice.tsx';
import { RoleMark } from '../ui/role-mark.tsx';
import { Strand, Thread } from '../ui/strand.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './join-fields.module.css';
import { charactersOver, type JoinEntries, type JoinProblems } from './join-form-state.ts';
import { TeamField } from './team-field.tsx';
import { useProblemWords } from './use-problem-words.ts';

/** Where the focus goes when a field has a problem. */
export interface JoinFieldRefs {
  name: RefObject<HTMLInputElement | null>;
  teamId: RefObject<HTMLInputElement | HTMLSelectElement | null>;
  role: RefObject<HTMLInputElement | null>;
}

/** How near to its limit a name must be before its length is counted out. */
const COUNT_FROM = LIMITS.personName - 15;

/** Language, name, team and role, knotted to one thread. */
export function JoinFields({
  teams,
  entries,
  problems,
  refs,
  onChange,
}: {
  teams: readonly TeamSummary[];
  entries: JoinEntries;
  problems: JoinProblems;
  refs: JoinFieldRefs;
  onChange: (changed: Partial<JoinEntries>) => void;
}) {
  const { t } = useTranslation(['join', 'shell']);
  const words = useProblemWords(entries);
  return (
    <Thread>
      <LanguageQuestion />
      <Question answered={entries.name.trim() !== ''}>
        <NameField
          name={entries.name}
          problem={words('name', problems.get('name'))}
          fieldRef={refs.name}
          onName={(name) => onChange({ name })}
        />
      </Question>
      <Question answered={entries.teamId !== undefined}>
        <TeamField
          teams={teams}
          teamId={entries.teamId}
          problem={words('teamId', problems.get('teamId'))}
          fieldRef={refs.teamId}
          onTeam={(teamId) => onChange({ teamId })}
        />
      </Question>
      <Question answered={entries.role !== undefined}>
        <ChoiceGroup
          label={t('form.role')}
          hint={t('form.roleHint')}
          problem={words('role', problems.get('role'))}
          value={entries.role}
          onValue={(role) => onChange({ role })}
          firstRef={refs.role}
          choices={ROLES.map((role) => ({
            value: role,
            label: t(`role.${role}`, { ns: 'shell' }),
            mark: <RoleMark role={role} />,
          }))}
        />
      </Question>
    </Thread>
  );
}

/** The language of the page and of what this person writes; it is changed at once. */
function LanguageQuestion() {
  const { t } = useTranslation(['join', 'shell']);
  const { language, failed, choose } = useLanguage();
  return (
    <Question answered>
      <ChoiceGroup
        label={t('form.language')}
        short
        value={language}
        onValue={choose}
        choices={LANGUAGES.map((code) => ({
          value: code,
          label: t(`language.${code}`, { ns: 'shell' }),
          lang: code,
        }))}
      />
      {failed ? (
        <Notice kind="problem">
          <p>{t('language.notLoaded', { ns: 'shell' })}</p>
        </Notice>
      ) : null}
    </Question>
  );
}

function NameField({
  name,
  problem,
  fieldRef,
  onName,
}: {
  name: string;
  problem: string | undefined;
  fieldRef: JoinFieldRefs['name'];
  onName: (name: string) => void;
}) {
  const { t } = useTranslation('join');
  const used = name.trim().length;
  const limit = LIMITS.personName;
  return (
    <TextField
      ref={fieldRef}
      label={t('form.name')}
      hint={t('form.nameHint')}
      problem={problem}
      value={name}
      onValue={onName}
      count={used < COUNT_FROM ? undefined : t('form.nameCount', { used, limit })}
      over={charactersOver(name) > 0}
      name="name"
      autoComplete="name"
      dir="auto"
      enterKeyHint="next"
      required
    />
  );
}

/** One question, knotted to the thread when it is answered. */
function Question({ answered, children }: { answered: boolean; children: ReactNode }) {
  return (
    <Strand knot={answered ? 'tied' : 'open'}>
      <div className={styles.question}>{children}</div>
    </Strand>
  );
}
