import { fold } from './fold.ts';

/** Headings under which a school keeps a student, and not somebody of a team. */
const STUDENT_HEADING =
  /^(?:(?:student|pupil|learner|scholar)(?:s)?(?: (?:name|first name|last name|id|number|no|names|ids))?|(?:name|id) of student|state id|sasid|date of birth|dob|birth ?date|birthday|iep|504|ell|el status|free lunch|lunch status|frl|gpa|homeroom|(?:nombre|numero|id|matricula) del? (?:estudiante|alumno|alumna)|estudiante|estudiantes|alumno|alumna|alumnos|matricula|fecha de nacimiento|promedio)$/;

/** A whole cell that calls somebody a student, or gives the class that they sit in. */
const STUDENT_CELL =
  /^(?:(?:\w+ )?(?:students?|pupils?|estudiantes?|alumn[oa]s?)(?: (?:grade |grado )?\d{1,2}\w{0,2})?|(?:grade|grado) \d{1,2}|\d{1,2}(?:st|nd|rd|th|o) (?:grade|grader|grado)|(?:freshman|sophomore|kindergartner))$/;
/** A number beside the word, as in `student id 4711`. */
const STUDENT_NUMBER =
  /\b(?:student|pupil|estudiante|alumn[oa]|matricula)(?: (?:id|no|number|numero|num))? \d{3,}\b/;

/** Teachers have a class too: beside a column of roles, such a heading says nothing. */
const CLASS_HEADING = /^(?:grade|grade level|class|grado|grado escolar|clase)$/;

/** Whether a column with this heading is about students. */
export const isStudentHeading = (heading: string, besideRoles: boolean): boolean =>
  STUDENT_HEADING.test(fold(heading)) || (!besideRoles && CLASS_HEADING.test(fold(heading)));

/**
 * Whether a cell looks like part of a student's record. A gentle check: whoever reads the preview
 * decides. `Director of student services` is nobody's student.
 */
export function looksLikeStudent(cell: string): boolean {
  const folded = fold(cell);
  return STUDENT_CELL.test(folded) || STUDENT_NUMBER.test(folded);
}
