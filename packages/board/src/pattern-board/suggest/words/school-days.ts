import { conceptsOf } from './concept.ts';

/** What a day at school is made of. */
export const SCHOOL_DAYS = conceptsOf(`
school | schools school campus building | escuelas escuela colegio plantel edificio
class | classes class classroom course lesson period | clases clase aula salón curso lección
bus | buses bus driver route ride stop transportation transit carpool | autobuses autobús camión chofer ruta parada transporte
distance | distance miles far walk walking walks | distancia millas lejos caminar camina caminan
time | time hours hour minutes early late morning schedule | tiempo horas hora minutos temprano tarde mañana horario
absence | absences absent attendance truancy truant missed tardy | ausencias ausente asistencia faltas faltar falta tardanza
homework | homework assignment assignments | tareas deberes
grade | grades grade grading graded score scores report | calificaciones calificación notas boleta puntaje
test | tests test testing exam exams quiz standardized assessment assessments | exámenes examen pruebas prueba evaluación evaluaciones
retake | retakes retake redo revise revision retry | repetir rehacer corregir revisar
feedback | feedback comments comment | comentarios retroalimentación
mastery | mastery competency competencies proficiency proficient skills | dominio competencias competencia dominar habilidades
pace | pace speed fast slow ahead behind rushed | ritmo rápido lento adelante atrás prisa
math | math mathematics algebra fractions numbers | matemáticas álgebra fracciones números
reading | reading read reader readers book books library literacy | lectura leer lee lector libros libro biblioteca
writing | writing write writes essay essays | escritura escribir escribe ensayo ensayos redacción
science | science lab experiment | ciencias laboratorio experimento
art | art arts music band theater drawing | arte artes música banda teatro dibujo
sport | sports sport team coach practice soccer athletics | deportes deporte equipo entrenador práctica fútbol
club | clubs club activities afterschool extracurricular | clubes actividades extraescolares
project | projects project exhibition portfolio presentation | proyectos proyecto exposición portafolio presentación
boredom | bored boring disengaged checked | aburrido aburrida aburridas aburrimiento
interest | interests interest curious curiosity passion motivated motivation engaged | intereses interés curioso curiosidad pasión motivado motivación
voice | voice heard listen listens listened listening opinion ask asked speak | voz escuchados escuchan escuchar escucha opinión preguntan preguntar hablar
choice | choice choose choosing options chooses | elección elegir eligen escoger opciones opción
help | help tutoring tutor helped support supports | ayuda tutoría tutorías ayudar ayudó apoyo apoyos
question | question questions confused understand understanding | pregunta preguntas confundido entender entiende entienden
behavior | behavior misbehavior fight fights disruption | conducta comportamiento pelea peleas
discipline | discipline suspended suspension detention expelled referral referrals punish punished punishment hallway | disciplina suspendido suspensión suspensiones castigo castigos castigar expulsado detención
restorative | restorative repair circle circles apology | restaurativa restaurativo reparar círculo círculos disculpa
rule | rules rule policy policies dress | reglas regla normas política políticas
phone | phone phones cellphone | teléfono teléfonos celular celulares
computer | computer computers laptop chromebook tablet device devices | computadora computadoras tableta dispositivo dispositivos
internet | internet wifi wi-fi connection hotspot online signal | internet wifi conexión señal línea
summer | summer vacation break holidays | verano vacaciones descanso
recess | recess playground play playing | recreo patio jugar juego juegan
bathroom | bathroom bathrooms restroom restrooms toilet | baño baños sanitario
uniform | uniform clothes shoes coat laundry | uniforme ropa zapatos abrigo lavandería
transition | transition transitions ninth freshman kindergarten middle moving | transición noveno kínder secundaria intermedia cambio
graduation | graduation graduate graduates diploma credits credit dropout | graduación graduarse graduar diploma créditos crédito deserción
college | college university scholarship fafsa application applications | universidad universidades beca becas solicitud
career | career careers internship internships apprenticeship trade technical | carreras carrera pasantía pasantías aprendiz oficio técnica técnico
advanced | advanced honors gifted ap tracking tracked track | avanzadas avanzados avanzado honores superdotado
expectation | expectations expect expected challenge challenging rigor easier lowered | expectativas esperan espera esperar desafío exigencia fácil
praise | praise praised award awards recognized recognition celebrate | elogio elogios premio premios reconocimiento reconocer celebrar
future | future dream dreams hope hopes goal goals | futuro sueños sueña esperanza esperanzas meta metas
`);
