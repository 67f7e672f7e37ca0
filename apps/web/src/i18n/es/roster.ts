import type { roster as english } from '../en/roster.ts';
import type { SameKeys } from '../same-keys.ts';

export const roster: SameKeys<typeof english> = {
  title: 'Traer una lista',
  entry: {
    lead: 'Use la lista que ya tiene, de una hoja de cálculo o de un formulario. La ve línea por línea antes de que entre nadie.',
    file: 'Elegir un archivo (CSV)',
    paste: 'O pegue aquí la lista',
    pasteHint: 'Con o sin encabezados. Nombres, roles y equipos; correo e idioma, si los tiene.',
    look: 'Revisar la lista',
    looking: 'Leyendo la lista…',
    empty: 'Primero pegue una lista o elija un archivo.',
    tooLong: 'Es más de lo que cabe de una vez. Tráigala en dos listas.',
    notText:
      'Este archivo es un libro de cálculo. Guárdelo como CSV, o copie sus celdas y péguelas aquí.',
  },
  sample: {
    title: 'Una lista que se lee bien',
    lead: 'Las columnas pueden ir en cualquier orden. El rol se puede escribir como ustedes lo dicen.',
    copy: 'Copiar esta muestra',
    copied: 'La muestra está copiada.',
    byHand: 'Este navegador no dejó copiar. La muestra está seleccionada: cópiela usted.',
  },
  work: {
    looking: 'Revisando…',
    'bringing-in': 'Agregando a las personas…',
  },
  look: {
    good_zero: 'Todavía no puede entrar ninguna línea.',
    good_one: '{{count}} línea está bien.',
    good_other: '{{count}} líneas están bien.',
    wrong_one: '{{count}} necesita otra mirada.',
    wrong_other: '{{count}} necesitan otra mirada.',
    bringIn_one: 'Agregar a esta persona',
    bringIn_other: 'Agregar a estas {{count}} personas',
    broughtIn_one: '{{count}} persona de esta lista ya está. Lo demás sigue aquí.',
    broughtIn_other: '{{count}} personas de esta lista ya están. Lo demás sigue aquí.',
    again: 'Empezar con otra lista',
    letters: 'Algunas letras, como ñ y é, llegaron dañadas. Ya están corregidas.',
    wrongTitle: 'Estas necesitan otra mirada',
  },
  teams: {
    title_one: 'Se creará un equipo nuevo:',
    title_other: 'Se crearán {{count}} equipos nuevos:',
    make: 'Crear los equipos que todavía no existen',
  },
  columns: {
    title: 'Qué hay en cada columna',
    none: 'No está en la lista',
    number: 'Columna {{number}}',
    name: 'Nombre completo',
    'given-name': 'Nombre',
    'family-name': 'Apellido',
    role: 'Rol',
    team: 'Equipo',
    email: 'Correo',
    language: 'Idioma',
  },
  field: {
    name: 'Nombre',
    role: 'Rol',
    chooseRole: 'Elija un rol',
    team: 'Equipo',
    email: 'Correo',
  },
  line: {
    number: 'Línea {{line}}',
    mend: 'Corregirla',
    leaveOut: 'No traerla',
    check: 'Revisar esta línea',
    text: 'La línea tal como está',
    textHint: 'Cámbiela aquí. Un nombre con coma va entre comillas.',
  },
  near: {
    title_one: '¿Qué equipo es «{{team}}»?',
    title_other:
      '¿Qué equipo es «{{team}}»? Su respuesta vale para las {{count}} líneas que lo dicen.',
    isThis: 'Es {{team}}',
    isNew: 'Es un equipo nuevo',
  },
  problem: {
    'no-name': 'Falta el nombre.',
    'name-too-long': 'El nombre es muy largo. Acórtelo a 60 caracteres.',
    'unknown-role': 'No conocemos este rol. Elija el más cercano.',
    'unknown-team': 'No hay ningún equipo «{{team}}». Quizá cambió una letra.',
    'team-name-too-long': 'El nombre del equipo es muy largo.',
    'too-many-teams': '«{{team}}» sería un equipo más de los que puede tener esta red.',
    'bad-email': 'La dirección de correo no está completa. Corríjala o déjela vacía.',
    'twice-in-list': 'Esta persona aparece dos veces en la lista.',
    'already-on-roster':
      'Esta persona ya está anotada. No traiga la línea, o distíngalas por el nombre.',
    'too-many-columns': 'La línea tiene más partes que las demás. Quizá hay una coma en un nombre.',
    'too-many-people': 'No hay lugar para esta persona: la red está llena.',
    'looks-like-student':
      'Esto parece de un estudiante. Aquí no se pueden guardar datos de estudiantes: quítelo de la línea.',
    'broken-letters':
      'Se perdieron letras antes de que la lista llegara. Escriba el nombre otra vez.',
  },
  leftOut: {
    title_one: '{{count}} línea que no se trae',
    title_other: '{{count}} líneas que no se traen',
    back: 'Devolverla',
  },
  good: {
    title_one: 'Ver la línea que está bien',
    title_other: 'Ver las {{count}} líneas que están bien',
    noTeam: 'Sin equipo',
  },
  done: {
    title_one: '{{count}} persona está en la lista',
    title_other: '{{count}} personas están en la lista',
    body: 'Desde ahora se les espera. Imprima sus tarjetas y cada quien entra con su propio código QR.',
    cards: 'Imprimir sus tarjetas',
    people: 'Ver a las personas',
    another: 'Traer otra lista',
  },
};
