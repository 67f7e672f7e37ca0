/** Who people are, and what they carry when they come in. */
export const HOME_AND_PEOPLE = `
# -
student | students pupil learner kid kids child children youth teen teenager boy girl | estudiantes alumno alumna alumnos niño niña jóvenes joven chico chica hijo hija
family | families family household relatives folks | familias familia familiares parientes
parent | parents parent mom mother dad father caregiver guardian | padres mamá mamás madre papá papás padre tutor
teacher | teachers teacher educator instructor staff adult | maestros maestra maestro docente docentes profesor profesora adulto
school | school campus building district | escuela colegio plantel edificio distrito
class | classes class classroom course lesson period room | clases clase aula salón curso lección materia
asked | asking ask! asks! asked! question questions | preguntar pregunta preguntan preguntó preguntaron
time | time hours hour early | tiempo hora horas
# duties | work and care at home | el trabajo y el cuidado en casa
siblings | siblings sibling brother brothers sister sisters | hermanos hermano hermana hermanitos hermanitas
childcare | childcare babysit babysits babysitting daycare toddler | guardería cuidar cuida cuidan cuidando niñera bebé
homework | homework assignment assignments | tareas tarea deberes
jobs | jobs job shift shifts employer paycheck wages overtime works! working! worked! | trabajos trabajo trabaja trabajar trabajamos empleo turno turnos sueldo quincena
chores | chores cook cooking cleaning errands | quehaceres cocinar limpiar mandados
# food | food and hunger | la comida y el hambre
food | food lunch breakfast dinner meal meals snack cafeteria tray kitchen pantry groceries | comida almuerzo almuerzos desayuno desayunar cena cenar merienda cafetería charola cocina despensa
hunger | hunger hungry starving eat eats eaten ate feed | hambre comer come comen comió alimentar
# housing | a place to live | un lugar donde vivir
housing | housing rent landlord apartment trailer mortgage | vivienda renta alquiler casero apartamento departamento tráiler
homeless | homelessness homeless eviction evicted shelter motel couch doubled | desalojo desalojaron albergue refugio motel
moving | moving moved! move-in relocated address mailing | mudanza mudarse mudaron mudó dirección domicilio
records | records transcript enroll enrolled enrollment registration | expediente expedientes inscripción inscribir inscribirse
# money | money and costs | el dinero y los gastos
money | money cost costs pay paid unpaid price prices expensive afford poor poverty income debt dollars dollar payday bill bills | dinero costo costos cuesta cuestan gastos gasto pagar pagarla pagada caro cara pobreza ingresos deuda dólares pesos gano
fees | fees fee trip trips excursion gown yearbook equipment supplies instrument uniforms waiver fundraiser | cuotas cuota excursión excursiones viaje materiales útiles instrumento uniformes
clothes | clothes clothing shoes coat laundry | ropa zapatos abrigo lavandería
# health | health and sick days | la salud y los días de enfermedad
sickness | sickness sick ill illness flu asthma fever injury surgery pain headache tooth | enfermedad enfermo enferma gripe asma fiebre lesión cirugía dolor duele muela
clinic | clinics nurse doctor clinic hospital dentist medicine medication insurance vision glasses | clínica clínicas enfermera médico doctora hospital dentista medicina medicinas seguro! lentes
# getting-there | getting to school | llegar a la escuela
bus | buses bus driver drivers route routes ride rides transit transport transportation | autobuses autobús camión camiones chofer ruta rutas transporte
distance | distance miles mile far walk walks walking highway road sidewalk corner crossing crosswalk | distancia millas milla lejos caminar camina caminan carretera camino banqueta esquina parada cruce
cars | cars car truck gas carpool drive drives drove license parking | carros carro coche troca gasolina manejar maneja licencia
late | lateness late tardy bell | retraso tarde campana timbre
weather | weather snow ice winter storm | clima nieve hielo invierno tormenta
absence | absences absence absent attendance truancy truant missed misses missing skip skips skipped skipping | ausencias ausencia asistencia faltas faltar falta faltó
# minds | how people feel | cómo se siente la gente
anxiety | anxiety anxious stress stressed panic worry worried worries nervous overwhelmed pressure crying cries cry | ansiedad estrés ansiosa ansioso pánico preocupado preocupada preocupados nervios angustia presión llorar llora
depression | depression depressed sad sadness hopeless suicide numb | depresión deprimido deprimida tristeza triste
sleep | sleep asleep tired exhausted exhausting awake | sueño dormir duerme duermen durmió cansado cansada cansancio agotado agotados
grief | grief grieving death died loss funeral | duelo muerte murió pérdida funeral
counselor | counselors counselor counseling therapy therapist psychologist | consejeros consejero consejera orientador orientadora terapia psicóloga psicólogo
# being-known | being seen and belonging | ser visto y pertenecer
belonging | belonging belong belongs welcome welcoming included fit fits outsider outsiders excluded | pertenencia pertenecer bienvenida bienvenido incluido incluida encajar encaja excluido excluida
alone | loneliness alone lonely invisible unseen unnoticed notice noticed ignored | soledad soledad sola! invisible ignorado ignorada ignoran
names | names name greet greeted greets hello smile remembered | nombres nombre saludar saluda saludó sonrisa
relationship | relationships relationship connection connected relate mentor | relaciones relación conexión conocen conoce
friend | friends friend friendship classmate peers | amigos amiga amigo amistad compañero compañera compañeros
identity | identity culture cultural heritage tradition roots latina latino race racial racism racist black indigenous | identidad cultura cultural herencia raíces tradición latina latino raza racial racismo racista indígena
respect | respect respected dignity trust trusted | respeto respetado dignidad confianza confiar confía
`;
