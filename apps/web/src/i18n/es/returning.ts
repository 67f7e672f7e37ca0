import type { returning as english } from '../en/returning.ts';
import type { SameKeys } from '../same-keys.ts';

export const returning: SameKeys<typeof english> = {
  working: 'Abriendo la puerta…',
  failed: 'No se pudo entrar en este momento',
  incomplete: 'Falta una parte del enlace. Cópielo completo o escanéelo otra vez.',
  ways: {
    phrase: 'Escribir cuatro palabras',
    code: 'Escribir un código',
    signIn: 'Formas de entrar',
  },
  back: {
    pageTitle: 'Hola de nuevo',
    deadTitle: 'Este enlace ya no abre nada',
    dead: 'Puede que haya otro enlace u otra tarjeta más nueva, o que su tiempo haya terminado. Lo que escribió está a salvo. En un dispositivo donde ya entró, abra su página y muestre cuatro palabras. O pida una tarjeta nueva a quien facilita.',
  },
  phrase: {
    pageTitle: 'Cuatro palabras',
    title: 'Siga aquí con cuatro palabras',
    lead: 'Su otro dispositivo las muestra en su página, en «Seguir en otro dispositivo».',
    label: 'Las cuatro palabras',
    hint: 'En una línea y en ese orden. Da igual si lleva mayúsculas o acentos, y se pueden pegar.',
    go: 'Seguir aquí',
    empty: 'Primero escriba las cuatro palabras.',
    few: 'Tienen que ser cuatro palabras.',
    wrong:
      'Estas palabras no abren nada. Revise cada una, o pida otras en su otro dispositivo: duran unos minutos y sirven una vez.',
    others: '¿No tiene otro dispositivo a mano?',
  },
  invited: {
    pageTitle: 'Invitación',
    title: 'Tiene una invitación',
    lead: 'Díganos quién es y ya está dentro. Sin cuenta ni contraseña.',
    name: 'Su nombre',
    noName: 'Escriba su nombre, con {{limit}} caracteres como máximo.',
    role: 'Su rol',
    noRole: 'Elija su rol.',
    go: 'Aceptar la invitación',
    deadTitle: 'Esta invitación ya no sirve',
    dead: 'Puede que ya se haya usado, que la hayan retirado o que su tiempo haya terminado. Pida otra a quien se la envió. Si ya la había aceptado, entre de una de estas formas.',
  },
  signIn: {
    pageTitle: 'Entrar',
    title: 'Entrar para dirigir una red',
    lead: 'Para responsables y para quienes facilitan. No hay contraseñas que recordar.',
  },
  passkey: {
    title: 'Con una llave de acceso',
    body: 'Su dispositivo le pide el dedo, la cara o su PIN, y ya está dentro.',
    go: 'Entrar con una llave de acceso',
    stopped:
      'No entró nadie. O se cerró la ventana, o este dispositivo no tiene una llave para este lugar. Puede intentarlo de nuevo o elegir otra forma.',
    unsupported: 'Este navegador no puede usar llaves de acceso aquí. Elija otra forma.',
  },
  email: {
    title: 'Con un enlace por correo',
    label: 'Su dirección de correo',
    hint: 'La que tiene su red.',
    go: 'Enviarme un enlace',
    wrong: 'Esto no parece una dirección de correo.',
    sent: 'Si {{email}} es de alguien que dirige una red aquí, el enlace va en camino. Sirve una vez. Mire también en el correo no deseado.',
    deadTitle: 'Este enlace ya no sirve',
    dead: 'Cada enlace sirve una vez y por poco tiempo. Pida otro.',
  },
  openId: {
    title: 'Con su cuenta de {{name}}',
    body: 'Va a {{name}}, entra allí y vuelve aquí.',
    go: 'Ir a {{name}}',
    trouble:
      'La otra página no le dejó entrar. Puede que esa cuenta no sea de nadie que dirija una red aquí. Intente de nuevo o elija otra forma.',
  },
  printed: {
    title: 'Con el enlace que muestra el servidor',
    body: 'Cada vez que se inicia, Throughline muestra un enlace en su ventana. Sirve una vez.',
    only: 'Cada vez que se inicia, Throughline muestra un enlace en su ventana. Sirve una vez. Este servidor todavía no ofrece otra forma: entre con ese enlace y luego agregue una llave de acceso en su página.',
  },
  members: {
    title: '¿Es parte de un equipo?',
    body: 'Entonces no necesita nada de esto: entre con el código de la sala, con su tarjeta o con cuatro palabras.',
  },
};
