import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { ClosedDoor, type ClosedDoorProps } from './closed-door.tsx';

afterEach(cleanup);
// The page asks who is signed in; nobody answers here.
beforeEach(() => void vi.stubGlobal('fetch', () => new Promise(() => {})));

/** What a person reads when a limit of the server has closed the board. */
const LIMITS: readonly [ClosedDoorProps['because'], 'en' | 'es', RegExp][] = [
  ['too-large', 'en', /too large.*smaller pieces/],
  ['too-large', 'es', /demasiado grande.*por partes/],
  ['full', 'en', /saved is still on it.*Copy what you wrote last/],
  ['full', 'es', /se guardó sigue en él.*Copie lo último que escribió/],
  ['refused', 'en', /ended the connection several times/],
  ['refused', 'es', /cortó la conexión varias veces/],
];

test.each(LIMITS)(
  'a board closed as %s says so in %s, and gives the unsent words back',
  async (...args) => {
    const [because, language, sentence] = args;
    const i18n = await startI18n(language, ['board', 'shell']);
    const opened: string[] = [];
    render(
      <I18nextProvider i18n={i18n}>
        <ClosedDoor
          because={because}
          unsentTexts={['my last words']}
          onRetry={() => opened.push('')}
        />
      </I18nextProvider>,
    );
    expect(document.body.textContent).toMatch(sentence);
    expect(screen.getByText('my last words')).toBeDefined();
    const again = { en: 'Open the board again', es: 'Abrir el tablero otra vez' }[language];
    screen.getByRole('button', { name: again }).click();
    expect(opened).toHaveLength(1);
  },
);
