import type { Chart } from '@throughline/board';
import { saysAll } from '@throughline/evidence/group-words';
import type { CardFigures } from '@throughline/protocol';
import { drawnOf } from './drawn.ts';
import { GapChart } from './gap-chart.tsx';
import { GroupsChart } from './groups-chart.tsx';
import { StateChart } from './state-chart.tsx';

/** A card's figures as they are to be drawn. The table beside it says the same to readers. */
export function ChartOf({
  chart,
  figures,
  time,
}: {
  chart: Chart;
  figures: CardFigures;
  time: string;
}) {
  const drawn = drawnOf(figures, saysAll);
  const at = Math.max(0, figures.times.indexOf(time));
  switch (chart) {
    case 'gap':
      return <GapChart card={figures} drawn={drawn} />;
    case 'groups':
      return <GroupsChart card={figures} drawn={drawn} at={at} />;
    case 'state':
      return <StateChart card={figures} drawn={drawn} at={at} />;
  }
}
