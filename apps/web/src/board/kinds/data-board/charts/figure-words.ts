import type { Figure, Measure } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';

/** Gives a figure in the reader's words: a number as their language writes it, or why there is none. */
export function useFigureWords(): (figure: Figure, measure: Measure) => string {
  const { t, i18n } = useTranslation('data');
  const format = new Intl.NumberFormat(i18n.language);
  return (figure, measure) => {
    const number = (value: number) =>
      measure === 'rate'
        ? t('chart.percent', { value: format.format(value) })
        : format.format(value);
    switch (figure.state) {
      case 'value':
        return number(figure.value);
      case 'at-most':
        return t('chart.atMost', { value: number(figure.value) });
      case 'at-least':
        return t('chart.atLeast', { value: number(figure.value) });
      default:
        return t(`chart.${figure.state}`);
    }
  };
}
