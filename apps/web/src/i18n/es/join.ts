import type { join as english } from '../en/join.ts';
import type { SameKeys } from '../same-keys.ts';

export const join: SameKeys<typeof english> = {
  code: {
    pageTitle: 'Escriba su código',
    title: '¿Cuál es su código?',
    lead: 'Está en la pantalla de la sala o en el mensaje que le enviaron.',
    label: 'Código',
    hint: 'Son 7 letras y números. Las mayúsculas y los espacios no importan.',
    go: 'Entrar',
    empty: 'Primero escriba el código.',
    tooShort_one: 'Un código tiene 7 letras y números. Hasta ahora hay {{count}}.',
    tooShort_other: 'Un código tiene 7 letras y números. Hasta ahora hay {{count}}.',
    promise: 'Sin instalar nada. Sin cuenta y sin correo.',
  },
  wrong: {
    title: 'Este código no abre nada por ahora',
    body: 'Quizá falta o sobra una letra, o la puerta está cerrada en este momento. Pregunte a quien facilita, o mire otra vez el código en la pantalla de la sala.',
    another: 'Probar con otro código',
  },
  door: {
    opening: 'Buscando su encuentro…',
    failed: 'No pudimos buscar este código',
  },
  form: {
    pageTitle: 'Entrar a {{convening}}',
    eyebrow: 'Va a entrar a',
    lead: 'Cuéntenos quién está en la mesa. Después pasa directo al mapa que escribe su equipo.',
    language: 'Su idioma',
    name: 'Su nombre',
    nameHint: 'Como le dicen. Lo pueden ver todas las personas de este encuentro.',
    nameCount: '{{used}} de {{limit}}',
    team: 'Su equipo',
    teamPlaceholder: 'Elija su equipo',
    noTeams: 'Todavía no hay equipos. Avise a quien facilita.',
    role: 'Su rol',
    roleHint: 'Desde el que habla hoy. Aquí todos los roles valen lo mismo.',
    submit: 'Ir a nuestro mapa',
    submitting: 'Abriendo su mapa…',
  },
  promise: {
    device: 'Sin instalar nada, sin cuenta y sin correo.',
    saved: 'Lo que escribe se guarda sobre la marcha.',
    back: 'Abra el mismo enlace en este dispositivo para volver a su lugar.',
  },
  wrongInForm_one: 'Hay una respuesta que conviene revisar. Lo demás sigue aquí.',
  wrongInForm_other: 'Hay {{count}} respuestas que conviene revisar. Lo demás sigue aquí.',
  doorClosed:
    'La puerta se acaba de cerrar. Sus respuestas siguen aquí. Pida a quien facilita que la abra y presione el botón otra vez.',
  fieldProblem: {
    name: {
      required: 'Escriba su nombre, para que su equipo sepa quién escribe.',
      'too-long_one': 'A este nombre le sobra {{count}} letra.',
      'too-long_other': 'A este nombre le sobran {{count}} letras.',
      unknown: 'No podemos mostrar este nombre. Escríbalo de otra manera.',
      invalid: 'No podemos mostrar este nombre. Escríbalo de otra manera.',
    },
    teamId: {
      required: 'Elija su equipo.',
      'too-long': 'Elija su equipo otra vez.',
      unknown: 'Ese equipo ya no está en la lista. Elija otra vez.',
      invalid: 'Elija su equipo otra vez.',
    },
    role: {
      required: 'Elija el rol desde el que habla hoy.',
      'too-long': 'Elija su rol otra vez.',
      unknown: 'Elija su rol otra vez.',
      invalid: 'Elija su rol otra vez.',
    },
  },
  welcome: {
    pageTitle: 'Qué gusto verle',
    title: 'Qué gusto verle de nuevo, {{name}}',
    body: 'Su lugar con {{team}} sigue guardado. Su mapa se está abriendo…',
    waiting: 'Su lugar con {{team}} sigue guardado.',
    open: 'Abrir nuestro mapa',
    notYou: '¿No es usted?',
    otherTitle: '¿Es usted otra persona?',
    otherBody:
      'Lo que {{name}} guardó se queda con el equipo. Lo que nunca se envió desde este dispositivo se borra, y el dispositivo olvida a {{name}}.',
    other: 'Soy otra persona',
    leaving: 'Haciéndole lugar…',
    same: 'Soy {{name}}',
  },
  staffHint:
    'Desde este dispositivo usted dirige un encuentro. Si entra aquí, el dispositivo será de un miembro de equipo y hará falta un enlace nuevo para volver a dirigirlo.',
};
