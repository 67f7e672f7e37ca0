import {
  BREAKOUT_LIMITS,
  type Breakout,
  type ConveningState,
  type Id,
  type PlannedBreakout,
  type TeamSummary,
} from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../../step-dialog.module.css';
import type { BreakoutDraft } from '../breakout-draft.ts';
import type { GroupPerson } from '../group-person.ts';
import { BoardChoice } from './board-choice.tsx';
import { HowManyFields } from './how-many-fields.tsx';
import { ImportPart } from './import-part.tsx';
import { PreviewGroups } from './preview-groups.tsx';
import { useBreakoutForm } from './use-breakout-form.ts';
import { WayChoice } from './way-choice.tsx';
import { WhoChoice } from './who-choice.tsx';

interface Asked {
  readonly networkId: Id;
  readonly teams: readonly TeamSummary[];
  readonly people: readonly GroupPerson[];
  /** What it begins with, where that is not empty. */
  readonly first: BreakoutDraft | undefined;
  /** The breakout that is changed; undefined for a new one. */
  readonly before: Breakout | undefined;
  readonly state: ConveningState;
  readonly onPut: (breakout: PlannedBreakout) => void;
  readonly onClose: () => void;
}

/** Makes the groups of a breakout, or changes them, with what they would be in sight. */
export function BreakoutDialog({
  people,
  ...asked
}: Omit<Asked, 'people'> & {
  /** Undefined until they are known. */
  people: readonly GroupPerson[] | undefined;
}) {
  const { t } = useTranslation(['groups', 'shell']);
  if (people !== undefined) return <BreakoutForm {...asked} people={people} />;
  return (
    <Dialog
      title={t('make.newTitle')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={asked.onClose}
    >
      <p role="status">{t('loading')}</p>
    </Dialog>
  );
}

function BreakoutForm(asked: Asked) {
  const { t } = useTranslation(['groups', 'shell']);
  const formId = useId();
  const { networkId, people, teams, before, onClose } = asked;
  const form = useBreakoutForm(asked);
  const { draft, problem, told } = form;
  return (
    <Dialog
      title={t(before === undefined ? 'make.newTitle' : 'make.changeTitle')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button
            look="strong"
            type="submit"
            form={formId}
            aria-disabled={form.isOut ? true : undefined}
          >
            {t(before === undefined ? 'make.saveNew' : 'make.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          form.put();
        }}
      >
        {form.isOut ? (
          <Notice kind="problem">
            <p>{t('make.wentOut')}</p>
          </Notice>
        ) : form.theirs === undefined ? null : (
          <Notice
            kind="hint"
            actions={<Button onClick={form.takeTheirs}>{t('make.takeTheirs')}</Button>}
          >
            <p>{t('make.changedMeanwhile')}</p>
          </Notice>
        )}
        <WayChoice by={draft.by} onWay={form.setWay} />
        <TextField
          label={t('make.name')}
          value={draft.name}
          onValue={(name) => form.change({ name })}
          maxLength={BREAKOUT_LIMITS.name}
          problem={told && problem === 'no-name' ? t('make.problem.no-name') : undefined}
          autoComplete="off"
          dir="auto"
        />
        {draft.by === 'import' ? (
          <ImportPart
            people={people}
            groups={draft.groups}
            onGroups={(groups) => form.change({ groups })}
          />
        ) : (
          <>
            {draft.by === 'choice' ? null : (
              <WhoChoice who={draft.who} people={people} onWho={(who) => form.divide({ who })} />
            )}
            {draft.by === 'teams' ? null : (
              <HowManyFields
                count={draft.count}
                problem={problem === 'bad-count' ? t('make.problem.bad-count') : undefined}
                onCount={(count) => form.divide({ count })}
              />
            )}
          </>
        )}
        <BoardChoice
          networkId={networkId}
          by={draft.by}
          board={draft.board}
          before={before}
          onBoard={(board) => form.change({ board })}
        />
        <PreviewGroups
          draft={draft}
          people={people}
          teams={teams}
          onGroups={(groups) => form.change({ groups })}
          onShuffle={() => form.divide({})}
        />
        {told && problem !== undefined && problem !== 'no-name' && problem !== 'bad-count' ? (
          <Notice kind="problem">
            <p>{t(`make.problem.${problem}`)}</p>
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
