/** What is learned, how it is counted, and who is let in. */
export const LEARNING = `
# grading | how work is graded | cómo se califica
grade | grades graded! grading gradebook gpa average points zero transcript | calificaciones calificación calificar promedio puntos boleta notas
test | tests test testing exam exams quiz assessment assessments | exámenes examen pruebas prueba evaluación evaluaciones
retake | retakes retake redo revise revision resubmit makeup | repetir repetirlo rehacer corregir reponer
mastery | mastery competency competencies proficiency proficient rubric learned! | dominio competencias competencia dominar rúbrica aprendió aprendido
feedback | feedback comments report cheat copies copying | comentarios retroalimentación copiar
failing | failing fail fails failed pass! unit semester | reprobar reprobó reprobado semestre unidad saqué
# engagement | interest, choice and boredom | el interés, la elección y el aburrimiento
boredom | boredom bored boring disengaged worksheet worksheets packet packets slides | aburrimiento aburrido aburrida aburre aburren copiar copian hojas pizarrón
choice | choice choose chooses choosing chose pick! options decide! own! | elección elegir eligen elige escoger escogen opciones
interest | interests interest interested curious curiosity passion motivated motivation engaged excited | intereses interés interesa interesan curioso curiosidad pasión motivado motivación
project | projects project hands-on exhibition portfolio presentation experiment shop build building! | proyectos proyecto exposición portafolio presentación experimento taller construir
pace | pace speed fast faster slow rushed ahead done! finishes | ritmo rápido lento prisa adelantado terminar
topic | topics topic discuss discussion argue debate matters! relevant | temas tema discutir debate importa
# activities | sports, arts and clubs | los deportes, las artes y los clubes
sport | sports sport team teams coach coaches soccer basketball football athletics game tryouts practice | deportes deporte equipo equipos entrenador entrenadora entrenamiento fútbol partido
art | arts art music band choir theater drawing dance | arte artes música banda coro teatro dibujo baile
club | clubs club activities activity afterschool extracurricular | clubes club actividades actividad extraescolares
# doors | who is let into advanced classes | quién entra a las clases avanzadas
advanced | advanced honors gifted ap! accelerated | avanzadas avanzada avanzados avanzado honores superdotado
tracking | tracking track tracked placement placed section sections level levels | nivel niveles colocar colocaron sección
expectation | expectations expect expected expects challenge challenging rigor easier easiest lowered capable | expectativas esperan espera desafío exigencia fácil capaz
algebra | math algebra mathematics calculus fractions | matemáticas álgebra cálculo fracciones
# support | help in class and on paper | el apoyo en clase y en papel
disability | disability disabilities disabled iep! 504 special dyslexia autism adhd wheelchair diagnosis | discapacidad discapacidades iep! especial dislexia autismo silla diagnóstico
accommodation | accommodations accommodation modifications aide paraprofessional pullout inclusion extra | adaptaciones adaptación acomodos inclusión asistente
tutoring | tutoring tutor help helps helped support supports intervention | tutoría tutorías ayuda ayudar ayudan apoyo apoyos intervención
reading | reading read! reads! reader book books library literacy phonics | lectura leer lee leen libro libros biblioteca
writing | writing write! writes! essay essays paragraph | escritura escribir escribe ensayo ensayos redacción
science | science lab chemistry biology | ciencias laboratorio química biología
# after | college, work and what comes after | la universidad, el trabajo y lo que sigue
college | college university scholarship scholarships fafsa tuition campus! | universidad universidades beca becas colegiatura
application | applications application apply applied deadline | solicitud solicitudes aplicar fecha
career | careers career internship internships apprenticeship trade welding company | carreras carrera pasantía pasantías prácticas oficio empresa
graduation | graduation graduate graduates graduated diploma dropout senior seniors | graduación graduarse graduar diploma deserción
future | future dream dreams hope hopes goal goals | futuro sueña sueñan esperanza metas meta
# transition | starting at a new school | empezar en otra escuela
ninth | ninth freshman freshmen eighth sixth kindergarten | noveno octavo sexto kínder
middle | middle elementary high! secondary | intermedia secundaria primaria preparatoria prepa
transition | transition transitions orientation newcomer newcomers adjust | transición orientación adaptarse
credits | credits credit | créditos crédito
`;
