import { AREAS, type EmpathyMapView, empathyMapToMarkdown } from '@throughline/board';
import { ROLES } from '@throughline/protocol';
import type { TFunction } from 'i18next';

type Translate = TFunction<['board', 'shell']>;

/** The map as Markdown in the reader's language: what a team takes along, without names. */
export function mapAsText(view: EmpathyMapView, team: string, t: Translate): string {
  return empathyMapToMarkdown(view, {
    title: t('titleOfTeam', { team }),
    areas: Object.fromEntries(AREAS.map(({ id }) => [id, t(`areas.${id}.title`)])) as Record<
      (typeof AREAS)[number]['id'],
      string
    >,
    lists: { strains: t('lists.strains'), hopes: t('lists.hopes') },
    kinds: {
      heard: t('kinds.heard'),
      observed: t('kinds.observed'),
      data: t('kinds.data'),
      guess: t('kinds.guess'),
    },
    roles: Object.fromEntries(
      ROLES.map((role) => [role, t(`role.${role}`, { ns: 'shell' })]),
    ) as Record<(typeof ROLES)[number], string>,
    strength: t('need.strength'),
    strengths: {
      interview: t('need.strengths.interview'),
      observation: t('need.strengths.observation'),
      data: t('need.strengths.data'),
      assumption: t('need.strengths.assumption'),
    },
    noNotes: t('download.noNotes'),
    needSentence: (parts) =>
      t('need.sentence').replace(
        /<(who|needs|because)><\/\1>/g,
        (_, part: keyof typeof parts) => parts[part],
      ),
  });
}

/** Hands a text to the browser's downloads. */
export function downloadText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
