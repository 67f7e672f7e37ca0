import { ROLES, type Role } from '@throughline/protocol';
import { fold } from './fold.ts';

/** What a list says of how somebody sits at the table. */
export interface ReadRole {
  role: Role;
  superintendent: boolean;
}

const SUPERINTENDENT = words(`
  superintendent, district superintendent, superintendent of schools, superintendente,
  superintendenta, superintendente del distrito, superintendente escolar, supt
`);

/** The words of both languages, as people write them in lists. */
const WORDS = {
  'district-leader': words(`
    district leader, senior district leader, district administrator, district staff,
    assistant superintendent, deputy superintendent, associate superintendent, chief academic officer,
    cao, chief of schools, chief of staff, executive director, curriculum director,
    director of curriculum, director of curriculum and instruction, director of instruction,
    director of learning, director of equity, director of student services, student services director,
    special education director, director of special education, central office, district office,
    charter leader, network leader, cmo leader, ceo,
    lider distrital, lider del distrito, lideresa distrital, liderazgo distrital,
    lider de distrito, directivo del distrito, directiva del distrito, administrador del distrito,
    administradora del distrito, superintendente adjunto, superintendente adjunta,
    superintendente asistente, director de curriculo, directora de curriculo,
    director ejecutivo, directora ejecutiva, oficina central
  `),
  principal: words(`
    principal, school principal, assistant principal, vice principal, head of school, head teacher,
    school leader, school administrator, building leader, dean, ap,
    director, directora, director de escuela, directora de escuela, director escolar,
    directora escolar, director de la escuela, directora de la escuela, subdirector, subdirectora,
    director o directora, direccion, lider escolar, lider de escuela
  `),
  'teacher-leader': words(`
    teacher leader, teacher, lead teacher, classroom teacher, instructional coach, coach,
    mentor teacher, department chair, grade level lead, educator, counselor, counsellor,
    school counselor, tosa, paraeducator, special education teacher,
    docente, docente lider, maestro, maestra, maestro lider, maestra lider, maestra o maestro,
    profesor, profesora, lider docente, educador, educadora, orientador, orientadora,
    consejero escolar, consejera escolar, coach instruccional
  `),
  parent: words(`
    parent, parents, parent representative, parent leader, family, family member, caregiver,
    guardian, parent guardian, parent or guardian, mother, father, mom, dad, grandparent,
    family representative,
    madre, padre, mama, papa, madre o padre, padre o madre, padre madre, madre padre, familia,
    familiar, tutor, tutora, madre de familia, padre de familia, padres de familia,
    representante de familias, abuela, abuelo, cuidador, cuidadora
  `),
  'board-member': words(`
    board member, school board, school board member, board of education, board of education member,
    board president, board chair, school board president, trustee, board director, board,
    miembro de la junta, miembro de la junta escolar, miembro de la junta directiva, junta escolar,
    junta directiva, junta de educacion, miembro del consejo escolar, consejo escolar,
    integrante de la junta escolar, presidenta de la junta, presidente de la junta, vocal
  `),
  'community-representative': words(`
    community representative, community member, community, community partner, community leader,
    business representative, business, business leader, business partner,
    community or business representative, nonprofit, non profit, employer,
    representante de la comunidad, representante comunitario, representante comunitaria, comunidad,
    miembro de la comunidad, lider comunitario, lider comunitaria, empresa, negocio,
    representante de empresa, representante empresarial, empresario, empresaria
  `),
  other: words(
    `other, other role, guest, n a, otro, otra, otro rol, otro papel, invitado, invitada`,
  ),
} as const satisfies Record<Role, ReadonlySet<string>>;

const ROLE_OF_WORDS: ReadonlyMap<string, ReadRole> = new Map([
  ...ROLES.flatMap((role) =>
    [fold(role), ...WORDS[role]].map((word) => says(word, { role, superintendent: false })),
  ),
  ...[...SUPERINTENDENT].map((word) =>
    says(word, { role: 'district-leader', superintendent: true }),
  ),
]);

/**
 * The role that a cell of a list names in either language, or undefined. What follows a comma, a
 * dash or a bracket is left out when the whole says nothing: `Principal, Lincoln Elementary`.
 */
export function readRole(cell: string): ReadRole | undefined {
  const beginning = cell.split(/\s*(?:[,;:(/|]|\s[-–—]\s)\s*/, 1)[0] ?? '';
  return ROLE_OF_WORDS.get(fold(cell)) ?? ROLE_OF_WORDS.get(fold(beginning));
}

function says(word: string, role: ReadRole): [string, ReadRole] {
  return [word, role];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(fold));
}
