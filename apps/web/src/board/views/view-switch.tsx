import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../ui/radio-row.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useBoardTools } from '../board-tools.ts';
import { chooseView } from './choose-view.ts';
import { useView } from './use-view.ts';
import { ViewIcon } from './view-icons.tsx';
import { VIEW_NAMES } from './view-name.ts';

/** Chooses between the views of the board. `named`: with their names, where there is room. */
export function ViewSwitch({ named = false }: { named?: boolean }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const view = useView();
  return (
    // Pressing it leaves the keyboard in the text, so that changing the view does not end the writing.
    <div onPointerDown={(event) => event.preventDefault()}>
      <RadioRow
        look="joined"
        label={t('views.label')}
        value={view}
        options={VIEW_NAMES.map((value) => ({
          value,
          title: t(`views.${value}`),
          label: (
            <>
              <ViewIcon view={value} />
              {named ? t(`views.${value}`) : <VisuallyHidden>{t(`views.${value}`)}</VisuallyHidden>}
            </>
          ),
        }))}
        onChange={(chosen) => chooseView(tools, chosen)}
      />
    </div>
  );
}
