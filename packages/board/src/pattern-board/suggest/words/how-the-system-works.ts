import { conceptsOf } from './concept.ts';

/** What stands around a school day: messages, meetings, people who decide, money and time of adults. */
export const HOW_THE_SYSTEM_WORKS = conceptsOf(`
message | messages message letter letters email emails text texts call calls notice flyer robocall | mensajes mensaje carta cartas correo correos llamada llamadas llaman aviso avisos volante
portal | portal website app login password | portal sitio página aplicación contraseña
meeting | meetings meeting conference conferences evening night | reuniones reunión junta juntas conferencia conferencias noche
office | office front desk receptionist | oficina recepción secretaria
form | forms form paperwork enrollment enroll registration register sign | formularios formulario papeleo inscripción inscribir registro firmar
jargon | jargon acronyms acronym wording confusing complicated | siglas tecnicismos palabras confuso complicado
decision | decisions decide decided decides deciding | decisiones decisión decidir deciden decidido decidió
board | board superintendent district cabinet | distrito superintendente mesa directiva
state | state federal law legislature mandate | estado federal ley legislatura mandato
funding | funding budget grant grants funds resources | fondos presupuesto subvención recursos financiamiento
data | data numbers figures dashboard statistics | datos cifras estadísticas tablero
gap | gap gaps disparity disparities inequity unequal unfair equity fair | brecha brechas desigualdad desigual injusto equidad justo justa
turnover | turnover quit quits leaves leaving substitute substitutes vacancy vacancies hire hiring hired | rotación renuncia renuncian renunció sustituto sustitutos suplente suplentes vacante contratar
training | training trainings trained workshop workshops professional development pd | capacitación capacitaciones taller talleres formación
planning | planning plan plans prep prepare preparation | planificación planear planificar plan planes preparar
collaboration | collaboration collaborate colleagues colleague together share sharing coteach | colaboración colaborar colegas colega juntos compartir
workload | workload overloaded overwhelming burnout burned extra duties | carga sobrecarga agotamiento quemado
mentor | mentors mentor mentoring coaching | mentores mentor mentora mentoría
curriculum | curriculum textbook textbooks standards materials worksheet worksheets pacing | currículo libros estándares materiales hojas
community | community neighborhood neighbors church partners organization | comunidad barrio vecinos iglesia organización organizaciones
business | business businesses employers employer company | negocio negocios empresas empresa empleadores
volunteer | volunteers volunteer volunteering pta | voluntarios voluntaria voluntario
rural | rural farm ranch mountain country town | rural granja rancho montaña campo pueblo
snow | snow weather winter cold ice | nieve clima invierno frío hielo
crowding | crowding crowded overcrowded | tamaño lleno llenos hacinado
relationship | relationship relationships connect connection knows know name names | relación relaciones conectar conoce conocen nombre nombres
change | change changes changed initiative initiatives | cambios cambiar iniciativa iniciativas
leader | leader leaders leadership | líder líderes liderazgo
visit | visit visits visited | visitas visitar visita
promise | promise promised promises follow broken | promesas prometieron promesa prometido cumplir cumplen
`);
