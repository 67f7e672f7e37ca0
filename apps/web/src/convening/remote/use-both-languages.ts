import { FRONT_LIMITS } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';

/** Gives a text of the remote in both languages, one after the other; in one while the other is not here yet. */
export function useBothLanguages(): (key: string) => string {
  const { i18n } = useTranslation('remote');
  const first = currentLanguage(i18n);
  const second = first === 'en' ? 'es' : 'en';
  const [here, setHere] = useState<string>();
  useEffect(() => {
    let over = false;
    void i18n.loadLanguages(second).then(
      () => over || setHere(second),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [i18n, second]);
  const said = (language: string, key: string) =>
    (i18n.getFixedT(language, 'remote') as unknown as (key: string) => string)(key);
  return (key) => {
    const own = said(first, key);
    const both = here === second ? `${own} · ${said(second, key)}` : own;
    return both.length <= FRONT_LIMITS.broadcast ? both : own;
  };
}
