import type { PersonInfo, TeamSummary } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { AddDialog } from './add-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { MatchDialog } from './match-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** Which dialog is open, and about whom. */
export type OpenDialog =
  | { kind: 'add' }
  | { kind: 'change' | 'match' | 'merge' | 'remove'; person: PersonInfo };

/** The one dialog that is open over the people, if any. */
export function PeopleDialogs({
  open,
  networkId,
  teams,
  expected,
  onOpen,
  onChanged,
}: {
  open: OpenDialog | undefined;
  networkId: string;
  teams: readonly TeamSummary[];
  expected: readonly PersonInfo[];
  onOpen: (dialog: OpenDialog | undefined) => void;
  /** Called with what was done, in words. */
  onChanged: (words: string) => void;
}) {
  const { t } = useTranslation('people');
  const close = () => onOpen(undefined);
  switch (open?.kind) {
    case undefined:
      return null;
    case 'add':
      return (
        <AddDialog
          networkId={networkId}
          teams={teams}
          onClose={close}
          onAdded={({ name }) => onChanged(t('told.added', { name }))}
        />
      );
    case 'change':
      return (
        <ChangeDialog
          key={open.person.id}
          person={open.person}
          teams={teams}
          onClose={close}
          onChanged={({ name }) => onChanged(t('told.changed', { name }))}
          onMerge={() => onOpen({ kind: 'merge', person: open.person })}
          onRemove={() => onOpen({ kind: 'remove', person: open.person })}
        />
      );
    case 'match':
      return (
        <MatchDialog
          person={open.person}
          expected={expected}
          onClose={close}
          onMatched={({ name }) => onChanged(t('told.matched', { name }))}
        />
      );
    case 'merge':
      return (
        <MergeDialog
          person={open.person}
          networkId={networkId}
          onClose={close}
          onMerged={({ name }) => onChanged(t('told.merged', { name }))}
        />
      );
    case 'remove':
      return (
        <RemoveDialog
          person={open.person}
          onClose={close}
          onRemoved={() => onChanged(t('told.removed', { name: open.person.name }))}
        />
      );
  }
}
