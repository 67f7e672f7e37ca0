/** 60 more in six other themes, tried with the first set from the start. */
export const SIX_MORE_THEMES = `
# help that is on paper
en The IEP says extra time; the substitute had never seen it
en Accommodations depend on who teaches the period
en "They read my plan out loud in front of everybody"
en Dyslexia was named in fifth grade, two years after we asked
en He leaves the room for special ed and misses science
en Mom brings a binder to the IEP meeting and still feels outnumbered
en The aide is shared among five classrooms
es El plan del IEP dice apoyo diario y lo recibe una vez por semana
es «Pedí adaptaciones y me pidieron otro diagnóstico»
es La silla de ruedas no pasa por la puerta del laboratorio
# meetings that nobody can come to
en Conferences are Tuesday 2 to 4, when dads are on shift
en Board meets on a weeknight, no childcare, no food
en "I took unpaid hours for a ten-minute conference"
en Same four parents at every meeting
en Invitations go out two days before
en Grandma raises them but the office only invites mom
es Las juntas son a la hora en que trabajamos
es «Fui a la reunión y nadie me preguntó nada»
es No hay quien cuide a los niños durante la junta
es La invitación llegó después de la reunión
# the first year of high school
en Ninth grade: seven teachers, none of whom talk to each other
en He was a star in middle school and lost by October
en "Nobody told me credits start counting now"
en Freshmen find the building by getting lost in it
en Her middle school counselor's notes never reached the high school
en Fails one course as a freshman and is off track to graduate
en Eighth graders visit for forty minutes in May
es En noveno tiene siete maestros y ninguno lo conoce
es «De la intermedia a la secundaria nadie nos explicó los créditos»
es El cambio a noveno le costó dos materias
# what comes after
en FAFSA night was one night
en First in the family to apply; no idea what an essay is for
en "College is for them, I'll weld with my uncle"
en Internships go to kids whose parents know someone
en The scholarship deadline passed before she heard of it
en Career day showed three jobs, all at one company
en Counselor has 40 minutes a senior for applications
es Quiere ir a la universidad y no sabe cómo pagarla
es «Nadie de mi casa ha llenado una solicitud»
es La pasantía no es pagada y él necesita el sueldo
# not safe here
en Avoids the second floor restroom because of the vaping crowd
en Reported the bullying twice, nothing happened
en "They make fun of how I say words"
en Group chat insults followed her from seventh grade
en Lockdown drill left the little ones crying for days
en He carries his backpack on his front in the hallway
en Kids say they feel unsafe at the bus loop
es Se burlan de su acento y ella ya no participa
es «Aviso del acoso y me dicen que lo ignore»
es Tiene miedo de ir al baño sola
# moving from place to place
en Third address since August, second school
en They live in a motel by the highway
en Records took five weeks; she repeated a unit
en "We got evicted in finals week"
en Doubled up with cousins, so there's no mailing address
en Liaison for homeless families works one day a week
en He keeps his clothes in the gym locker
es Se mudaron porque subió la renta
es «Dormimos en casa de mi tía, en la sala»
es Perdió sus papeles en la mudanza y no pudo inscribirse
`;
