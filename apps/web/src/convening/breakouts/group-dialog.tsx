import {
  BREAKOUT_LIMITS,
  GROUP_ROLES,
  type Group,
  GroupFacts,
  type Id,
} from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from '../step-dialog.module.css';
import type { GroupPerson } from './group-person.ts';
import { withPeople } from './plan-groups.ts';

/** What can be said of a group at any time: its name, its table, its call, and who does what for it. */
export function GroupDialog({
  group,
  people,
  onSet,
  onClose,
}: {
  group: Group;
  /** By author key. */
  people: ReadonlyMap<Id, GroupPerson>;
  onSet: (facts: GroupFacts) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['groups', 'shell']);
  const formId = useId();
  const [name, setName] = useState(group.name);
  const [place, setPlace] = useState(group.place);
  const [link, setLink] = useState(group.link);
  const [roles, setRoles] = useState(group.roles);
  const [told, setTold] = useState(false);
  const isLink = GroupFacts.shape.link.safeParse(link.trim()).success;
  const set = () => {
    setTold(true);
    if (name.trim() === '' || !isLink) return;
    // Who was moved away meanwhile has no task here any more.
    const stillHere = withPeople({ ...group, roles }, group.people).roles;
    onSet({ name: name.trim(), place: place.trim(), link: link.trim(), roles: stillHere });
  };
  const options = group.people.map((key) => ({
    value: key,
    label: people.get(key)?.name ?? t('group.unknown'),
  }));
  return (
    <Dialog
      title={group.name}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button look="strong" type="submit" form={formId}>
            {t('edit.save')}
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
          set();
        }}
      >
        <TextField
          label={t('edit.name')}
          value={name}
          onValue={setName}
          maxLength={BREAKOUT_LIMITS.name}
          problem={told && name.trim() === '' ? t('edit.noName') : undefined}
          autoComplete="off"
          dir="auto"
          autoFocus
        />
        <TextField
          label={t('edit.place')}
          hint={t('edit.placeHint')}
          value={place}
          onValue={setPlace}
          maxLength={BREAKOUT_LIMITS.place}
          autoComplete="off"
          dir="auto"
        />
        <TextField
          label={t('edit.link')}
          hint={t('edit.linkHint')}
          type="url"
          inputMode="url"
          value={link}
          onValue={setLink}
          maxLength={BREAKOUT_LIMITS.link}
          problem={told && !isLink ? t('edit.badLink') : undefined}
          autoComplete="off"
        />
        {GROUP_ROLES.map((task) => (
          <Select
            key={task}
            label={t(`edit.tasks.${task}`)}
            placeholder={t('edit.nobody')}
            value={roles[task] ?? ''}
            onValue={(key) => setRoles({ ...roles, [task]: key === '' ? null : key })}
            options={options}
          />
        ))}
      </form>
    </Dialog>
  );
}
