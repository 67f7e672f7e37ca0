import type { shell as english } from '../en/shell.ts';
import type { SameKeys } from '../same-keys.ts';

export const shell: SameKeys<typeof english> = {
  product: 'Throughline',
  skipToContent: 'Ir directo a lo principal',
  close: 'Cerrar',
  cancel: 'Cancelar',
  tryAgain: 'Intentar de nuevo',
  opening: 'Abriendo…',
  goHome: 'Ir a la primera página',
  language: {
    label: 'Idioma',
    en: 'English',
    es: 'Español',
    notLoaded: 'No se pudo cargar el otro idioma. Revise su conexión e intente de nuevo.',
  },
  theme: {
    label: 'Claro u oscuro',
    system: 'Como este dispositivo',
    light: 'Claro',
    dark: 'Oscuro',
  },
  role: {
    'district-leader': 'Líder del distrito',
    principal: 'Director o directora',
    'teacher-leader': 'Docente líder',
    parent: 'Madre, padre o cuidador',
    'board-member': 'Miembro del consejo escolar',
    'community-representative': 'Miembro de la comunidad',
    other: 'Otro rol',
  },
  unreachable: {
    offline: 'No hay conexión. No se perdió nada de lo que escribió. Conéctese e intente de nuevo.',
    'too-slow':
      'La conexión está muy lenta y no llegó respuesta. No se perdió nada de lo que escribió. Intente de nuevo.',
    'not-us':
      'Respondió otra página, quizá la de acceso a este wifi. Ábrala, entre y luego intente de nuevo.',
  },
  slow: 'La conexión está lenta. Seguimos intentando…',
  problem: {
    'signed-out': 'Su entrada en este dispositivo terminó. Entre otra vez con el código.',
    'not-allowed':
      'Eso no se puede hacer desde aquí. Si cree que debería poder, pregunte a quien facilita.',
    'not-found': 'Eso ya no está aquí.',
    'door-not-open': 'Ese código no abre nada en este momento.',
    'invalid-form': 'Hay algo en el formulario que conviene revisar.',
    'invalid-link': 'Ese enlace ya se usó o es muy antiguo.',
    'changed-meanwhile': 'Otra persona lo cambió al mismo tiempo. Véalo de nuevo.',
    'needs-version': 'Esta página ya no está al día. Cárguela de nuevo.',
    'too-many-teams': 'Esta red ya no admite más equipos.',
    'wrong-stage': 'Para esto, el encuentro tiene que estar abierto.',
    'too-many-tries': 'Fueron muchos intentos en poco tiempo. Espere un minuto e intente de nuevo.',
    'needs-proof':
      'En este momento llegan muchos códigos equivocados. Revise el suyo e intente de nuevo, o escanee el código QR.',
    'not-saved': 'No se pudo guardar en este momento. Espere un poco e intente de nuevo.',
    'too-large': 'Es demasiado texto para enviarlo de una vez.',
    'cross-site': 'La solicitud vino de otra página. Abra de nuevo el enlace e intente otra vez.',
    unexpected:
      'Algo falló de nuestro lado. Su trabajo está a salvo. Intente de nuevo en un momento.',
  },
  notFound: {
    title: 'No hay nada en esta dirección',
    body: 'Puede que falte una parte del enlace. Si tiene un código, escríbalo en la primera página.',
  },
  crash: {
    title: 'Esta página dejó de funcionar',
    body: 'Lo que ya se guardó está a salvo. Cargue la página de nuevo para seguir.',
    reload: 'Cargar la página de nuevo',
  },
};
