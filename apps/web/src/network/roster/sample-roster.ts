import type { Language } from '@throughline/protocol';

/** A list as it is read best, to be copied and filled in. Its people are made up. */
export const SAMPLE_ROSTER: Readonly<Record<Language, string>> = {
  en: [
    'Name,Role,Team,E-mail,Language',
    'Maya Torres,Superintendent,Juniper Creek School District,,English',
    'Daniel Okafor,Principal,Juniper Creek School District,,English',
    'Lucía Herrera,Parent,Mesa Linda Unified,,Spanish',
    '"Whitfield, Tom",School board member,Mesa Linda Unified,,English',
  ].join('\n'),
  es: [
    'Nombre,Rol,Equipo,Correo,Idioma',
    'Maya Torres,Superintendente,Juniper Creek School District,,inglés',
    'Daniel Okafor,Director,Juniper Creek School District,,inglés',
    'Lucía Herrera,Madre,Mesa Linda Unified,,español',
    '"Whitfield, Tom",Consejo escolar,Mesa Linda Unified,,inglés',
  ].join('\n'),
};
