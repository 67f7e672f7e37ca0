import { describe, expect, it } from 'vitest';
import { type StudentTrace, studentTrace } from './student-trace.ts';

describe('what looks as if it told who a student is', () => {
  it.each<[StudentTrace, string]>([
    ['name', 'Talked to student Marisol about her schedule'],
    ['name', 'A student named Tyler Brooks said he eats alone'],
    ['name', 'Student: Jayden Price, very quiet'],
    ['name', 'the pupil Oluwaseun walks two miles'],
    ['name', 'Destiny, a student in tenth grade, works nights'],
    ['name', 'Marcus Hill is a student with two jobs'],
    ['name', 'Kiara (student) told us the bus is late'],
    ['name', 'La alumna Ximena cuida a sus hermanos'],
    ['name', 'el estudiante Mateo Ruiz no desayuna'],
    ['name', 'Un estudiante llamado Iker nos dijo que se aburre'],
    ['name', 'Lucía, una estudiante de octavo, traduce en casa'],
    ['number', 'student 4481920 was absent twelve days'],
    ['number', 'ID 20310457'],
    ['number', 'matrícula 118204, faltó mucho'],
    ['birth-date', 'born 3/14/2011'],
    ['birth-date', 'DOB: 2010-09-02'],
    ['birth-date', 'her date of birth is May 3, 2012'],
    ['birth-date', 'nacida el 3 de mayo de 2012'],
    ['birth-date', 'Fecha de nacimiento: 14/03/2011'],
  ])('B-34 sees a %s in “%s”', (trace, text) => {
    expect(studentTrace(text)).toBe(trace);
  });

  it.each([
    'Student A walks two miles to school',
    'Our composite, a student we call Maya, works nights',
    'Rosa is a fictional student made of six interviews',
    'Una alumna inventada: Luz, de noveno, cuida a sus hermanos',
    'Persona: student Theo, 15, wants to build things',
  ])('B-34 says nothing of a composite: “%s”', (text) => {
    expect(studentTrace(text)).toBeUndefined();
  });

  it('B-34 raises at most two false alarms in sixty ordinary notes', () => {
    expect(ORDINARY).toHaveLength(60);
    expect(ORDINARY.filter((text) => studentTrace(text) !== undefined).length).toBeLessThanOrEqual(
      2,
    );
  });
});

const ORDINARY = [
  'Nobody asks me what I think',
  'She is tired of being pulled out of Art for math help',
  'The bus comes at 6:10 and she gets home after 5',
  '“If I finish early I just get more of the same”',
  'Student Council meets during lunch, so he cannot go',
  'Students say the hallways feel like an airport',
  'Student voice is collected once a year, by survey',
  'A student told us on Monday that he sleeps in the library',
  'Our students, Spanish speakers above all, translate for parents',
  'When a student Monday morning asks for help, who is there?',
  '42 % of students chronically absent in 2023–2024',
  '1 in 4 ninth graders failed Algebra I',
  'Wants to be a nurse like her aunt',
  'Works at the grocery store until 10 p.m.',
  'The counselor has 450 students',
  'Graduation rate 81 % in 2022, 79 % in 2023',
  'Mesa Linda Unified spends $1250000 on buses',
  'District budget: 2400000 dollars for tutoring',
  'Principal walks every classroom on Fridays',
  'Teacher leaders say they have no time to plan together',
  'Hears: “You are not a math person”',
  'Sees college posters and nobody from her street in them',
  'Does homework on a phone',
  'Feels invisible in advisory',
  'Says school is “fine” and looks away',
  'Hopes somebody notices the drawings',
  'Parents work two shifts; conferences are at 3 p.m.',
  'The Student Success Center is locked after school',
  'Student Services moved to the other building',
  'As a student, I never saw a teacher who looked like me',
  'Each student Chromebook has a cracked screen',
  'School board meets on March 7, 2027',
  'Phone the office at 970-555-0142',
  'Room 204, period 6',
  'Data from 2011 to 2014, all districts',
  'Superintendent promised one goal, not ten',
  'What would it take for every student to be known?',
  'English learners wait 15 minutes for help',
  'IEP meetings end before the parent has spoken',
  'He is good with engines; nobody at school knows',
  'The student handbook is 64 pages, in English only',
  'Community college is 40 miles away',
  'Nadie me pregunta qué pienso',
  'Le toca cuidar a sus hermanos todas las tardes',
  'Los estudiantes dicen que la clase va muy rápido',
  'El autobús llega tarde los lunes',
  'Cada estudiante necesita un adulto que lo conozca',
  'La maestra habla español solo con los papás',
  'Quiere ser mecánico como su tío',
  'El Consejo de Estudiantes se reúne a la hora de comer',
  'Un estudiante nos contó que duerme poco',
  'Faltó doce días en octubre',
  'Siente que su acento es un problema',
  'Ve carteles de universidades y no ve a nadie de su barrio',
  'La mitad de los alumnos de noveno reprobó Álgebra',
  'Distrito: 12500 estudiantes, 14 escuelas',
  'Oye: “aquí se habla inglés”',
  'Espera que alguien vea sus dibujos',
  'Reunión el 7 de marzo de 2027 en la biblioteca',
  'Hace la tarea en el celular',
];
