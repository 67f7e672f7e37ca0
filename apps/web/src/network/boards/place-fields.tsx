import type { ConveningSummary, NewBoardOwner, TeamSummary } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import field from '../../ui/field.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { useWords } from '../use-words.ts';

/** Where a board stands and whose it is, as a form holds it. */
export interface PlaceEntries {
  /** A team's id; empty for the whole network. */
  teamId: string;
  /** Empty: beside the convenings. */
  conveningId: string;
}

/** What a person may choose from when they make a board. */
export interface Places {
  readonly teams: readonly TeamSummary[];
  /** Whether the whole network may own it. */
  readonly network: boolean;
  /** Those that are not sealed. */
  readonly convenings: readonly ConveningSummary[];
}

export const ownerOf = ({ teamId }: PlaceEntries): NewBoardOwner =>
  teamId === '' ? { type: 'network' } : { type: 'team', teamId };

/** Whose a board is and where it stands; what there is only one choice for is not asked. */
export function PlaceFields({
  entries,
  places: { teams, network, convenings },
  onChange,
}: {
  entries: PlaceEntries;
  places: Places;
  onChange: (changed: Partial<PlaceEntries>) => void;
}) {
  const { t } = useTranslation('boards');
  const { own } = useWords();
  const owners = [
    ...teams.map(({ id, name }) => ({ value: id, label: name })),
    ...(network ? [{ value: '', label: t('network') }] : []),
  ];
  const where = [
    ...convenings.map(({ id, name }) => ({ value: id, label: own(name) })),
    { value: '', label: t('beside') },
  ];
  return (
    <>
      {owners.length < 2 ? null : (
        <Choice
          label={t('owner')}
          hint={t('ownerHint')}
          value={entries.teamId}
          options={owners}
          onValue={(teamId) => onChange({ teamId })}
        />
      )}
      {where.length < 2 ? null : (
        <Choice
          label={t('where')}
          value={entries.conveningId}
          options={where}
          onValue={(conveningId) => onChange({ conveningId })}
        />
      )}
    </>
  );
}

/** The browser's own list; the empty value is a choice like any other. */
function Choice({
  label,
  hint,
  value,
  options,
  onValue,
}: {
  label: string;
  hint?: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onValue: (value: string) => void;
}) {
  return (
    <FieldFrame label={label} hint={hint}>
      {(tied) => (
        <select
          {...tied}
          className={field.input}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
