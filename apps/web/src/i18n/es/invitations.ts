import type { invitations as english } from '../en/invitations.ts';
import type { SameKeys } from '../same-keys.ts';

/** Every word about inviting people into a network, in Spanish: written as its own, with the keys of the English file. */
export const invitations: SameKeys<typeof english> = {
  title: 'Invitaciones',
  lead: 'Con un enlace propio entra quien va a dirigir con usted, o un aliado. Sirve una sola vez.',
  fetching: 'Trayendo las invitaciones…',
  open: 'Invitar a alguien',
  none: 'No hay invitaciones pendientes.',
  waiting: 'Con invitación, y aún no llegan',
  whoWithTeam: '{{level}}, equipo {{team}}',
  dates: 'Invitación del {{made}}. El enlace sirve hasta el {{until}}.',
  takeBack: 'Retirar',
  takeBackOf: 'Retirar: {{who}}, invitación del {{made}}',
  takenBack: 'La invitación quedó retirada. Su enlace ya no abre nada.',
  working: 'Un momento…',
  form: {
    title: 'Invitar a alguien',
    level: 'Qué podrá hacer',
    team: 'Equipo',
    noTeam: 'Sin equipo',
    memberHint: 'Sin equipo todavía no tendrá un mapa donde escribir.',
    make: 'Crear el enlace',
  },
  made: {
    title: 'El enlace para: {{who}}',
    lead: 'Mándelo a una sola persona. Quien lo abra primero entra y escribe su propio nombre.',
    copy: 'Copiar el enlace',
    copied: 'El enlace está copiado.',
    byHand: 'Este navegador no permitió copiar. El enlace está seleccionado: cópielo usted.',
    qr: 'Código QR de la invitación',
    until: 'Sirve una vez, hasta el {{day}}. Al guardarlo ya no se muestra de nuevo.',
    putAway: 'Ya lo entregué',
  },
};
