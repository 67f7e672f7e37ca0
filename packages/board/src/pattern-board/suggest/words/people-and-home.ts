import { conceptsOf } from './concept.ts';

/** Who people are, how they live, and how they fare. */
export const PEOPLE_AND_HOME = conceptsOf(`
student | students pupil learner kid kids child children youth teen | estudiantes alumno alumna alumnos niño niña jóvenes chico chica
family | families household relatives | familias hogar parientes
parent | parents mom mother dad father caregiver guardian | padres mamá madre papá padre cuidador cuidadora tutor
grandparent | grandparents grandma grandmother grandpa grandfather | abuelos abuela abuelo
sibling | siblings brother sister | hermanos hermano hermana hermanitos
teacher | teachers educator instructor | maestros maestra maestro docente profesor profesora
principal | principal administrator administration | directora director administración
counselor | counselors counselor counseling advisor | consejeros consejero consejera orientador orientadora
staff | staff employee personnel | personal empleados
friend | friends friendship peer peers classmate | amigos amiga amigo amistad compañero compañera compañeros
home | home house apartment | casa apartamento
homeless | homelessness homeless eviction evicted shelter motel | desalojo albergue refugio motel
rent | rent housing afford | alquiler renta vivienda
job | jobs job work shift shifts employment wages | trabajos trabajo empleo turno turnos trabajar sueldo
money | money cost costs pay fee fees expensive price poor poverty income | dinero costo cuesta pagar cuota cuotas caro pobreza ingresos
food | food lunch breakfast cafeteria hungry hunger meal meals eat snack | comida almuerzo desayuno cafetería hambre comer merienda
sleep | sleep tired asleep exhausted nap | sueño dormir cansado cansada duerme agotado
health | health sick illness nurse doctor clinic asthma medicine | salud enfermo enferma enfermera médico clínica asma medicina
mental | anxiety stress anxious worry worried depressed therapy overwhelmed panic | ansiedad estrés ansiosa preocupado preocupada depresión terapia angustia abrumado
grief | grief loss died death mourning | duelo pérdida murió muerte
fear | afraid fear scared frightened | miedo temor asustado asustada
safety | safety safe unsafe danger dangerous threat | seguridad seguro segura inseguro peligro peligroso amenaza
bullying | bullying bully teased teasing insult mocked | acoso acosador burlas burla burlan insultos molestan
belonging | belonging belong welcome welcomed included fit outsider excluded alone lonely invisible unseen | pertenencia pertenecer bienvenida bienvenido incluido encajar excluido sola solo soledad invisible
respect | respect respected dignity disrespect | respeto respetado dignidad
trust | trust trusted distrust | confianza confiar confía desconfianza
identity | identity culture cultural heritage roots tradition | identidad cultura cultural herencia raíces tradición
race | race racial racism racist black white brown | raza racial racismo racista negro blanco
immigrant | immigrants immigration immigrant refugee newcomer newcomers documents | inmigrantes inmigración inmigrante refugiado recién documentos papeles
gender | gender girls boys | género niñas
disability | disability disabilities disabled iep special accommodation accommodations autism dyslexia wheelchair | discapacidad discapacidades iep especial adaptaciones autismo dislexia silla
language | language languages english spanish bilingual multilingual accent | idiomas idioma lengua inglés español bilingüe acento
translation | translation translate translated translator interpreter interpret interpreting | traducción traducir traducido traductor intérprete interpretar
childcare | childcare babysit babysitting daycare | guardería cuidar cuidando niñera
`);
