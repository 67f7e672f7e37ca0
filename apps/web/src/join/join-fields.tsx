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
  const { language, failed, choose } = useLanguage();
  const words = useProblemWords(entries);
  const used = entries.name.trim().length;
  return (
    <Thread>
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
      <Question answered={used > 0}>
        <TextField
          ref={refs.name}
          label={t('form.name')}
          hint={t('form.nameHint')}
          problem={words('name', problems.get('name'))}
          value={entries.name}
          onValue={(name) => onChange({ name })}
          count={
            used < COUNT_FROM ? undefined : t('form.nameCount', { used, limit: LIMITS.personName })
          }
          over={charactersOver(entries.name) > 0}
          name="name"
          autoComplete="name"
          dir="auto"
          enterKeyHint="next"
          required
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

/** One question, knotted to the thread when it is answered. */
function Question({ answered, children }: { answered: boolean; children: ReactNode }) {
  return (
    <Strand knot={answered ? 'tied' : 'open'}>
      <div className={styles.question}>{children}</div>
    </Strand>
  );
}
