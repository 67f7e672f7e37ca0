import { AREAS, type EmpathyMapView, empathyMapToMarkdown } from '@throughline/board';
import { ROLES } from '@throughline/protocol';
import type { i18n } from 'i18next';

/** The map as Markdown in the reader's language: what a team takes along, without names. */
export function mapAsText(view: EmpathyMapView, name: string, texts: i18n): string {
  const t = texts.getFixedT(null, 'empathy');
  const common = texts.getFixedT(null, 'board');
  const shell = texts.getFixedT(null, 'shell');
  return empathyMapToMarkdown(view, {
    title: t('titleOf', { name }),
    areas: Object.fromEntries(AREAS.map(({ id }) => [id, t(`areas.${id}.title`)])) as Record<
      (typeof AREAS)[number]['id'],
      string
    >,
    lists: { strains: t('lists.strains'), hopes: t('lists.hopes') },
    kinds: {
      heard: common('kinds.heard'),
      observed: common('kinds.observed'),
      data: common('kinds.data'),
      guess: common('kinds.guess'),
    },
    roles: Object.fromEntries(ROLES.map((role) => [role, shell(`role.${role}`)])) as Record<
      (typeof ROLES)[number],
      string
    >,
    byScribe: texts.getFixedT(null, 'talk')('scribe.mark'),
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
