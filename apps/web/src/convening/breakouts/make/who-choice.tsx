import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import type { GroupPerson } from '../group-person.ts';
import { peopleFor, type Who } from '../seats.ts';

/** Of whom the groups are made. */
export function WhoChoice({
  who,
  people,
  onWho,
}: {
  who: Who;
  people: readonly GroupPerson[];
  onWho: (who: Who) => void;
}) {
  const { t } = useTranslation('groups');
  return (
    <ChoiceGroup
      label={t('make.who')}
      value={who}
      onValue={onWho}
      choices={(['here', 'everybody'] as const).map((value) => ({
        value,
        label: t(`make.${value}`, { count: peopleFor(people, value).length }),
      }))}
    />
  );
}
