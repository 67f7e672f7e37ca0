/**
 * 120 notes in 12 themes, composites written for the test, the way teams write after an interview: 80 in English,
 * 40 in Spanish. The word list was made anew after a first try on them (35 %), in
 * areas and with everyday words set aside; no single word was added for one of them.
 */
export const TWELVE_THEMES = `
# getting to school
en The bus passes her corner at 5:50, so her day starts in the dark
en If he misses the bus there is no second one and he stays home
en "We live eleven miles out. When the truck doesn't start, nobody goes."
en Substitute drivers don't know the route and skip our stop
en Route 14 arrives after first bell three days a week
en Younger ones ride almost two hours a day
en Kids who depend on the late bus can't stay for tutoring
es El camión llega tarde y ya cerraron el desayuno
es Caminan más de una milla porque la parada queda lejos
es «El chofer no espera, y mi hija se queda en la esquina»
# what a grade does
en One zero in September and he can't pass the semester
en "I understood it in November but the F from October stays"
en No retakes after the unit test, whatever you learn later
en Report card says C, nobody can say what she knows
en Late work loses half the points even when it's perfect
en Teachers on the same hall grade the same essay differently
en She copies to keep her average up
es La calificación castiga el retraso, no dice qué aprendió
es «Saqué 55 en el examen y no me dejaron repetirlo»
es En la boleta solo hay números; nadie explica qué le falta
# words that families cannot use
en The letter about testing came home in English only
en Her ten-year-old translates at the conference
en "I signed it. I still don't know what I signed."
en Robocalls in Spanish arrive a day after the English ones
en Emails full of acronyms; dad stops opening them
en Interpreter was booked for 20 minutes, the meeting took an hour
es Los avisos llegan solo en inglés y mi hijo los lee por mí
es «Pedí un intérprete y me dijeron que para la próxima»
es La carta usa palabras que ni traducidas se entienden
es Nadie en la oficina habla español cuando llamo
# being seen
en "I could be absent a week and nobody would ask"
en Teachers mix up the names of the three Latina girls
en She eats alone in the library
en He says no adult on campus really knows him
en New students get a map and no person
en Nothing on the walls looks like where she comes from
es «Aquí soy invisible»: nadie se sabe mi nombre
es Se siente bienvenida en una sola clase, la de arte
es Dice que no encaja con los demás y prefiere estar sola
es Un maestro la saludó por su nombre y ese día cambió todo
# work and care after school
en Picks up two little brothers at 3:15, homework starts at nine
en "My shift ends at 11. Then I open the algebra packet."
en Working weekends to help with rent
en Homework assumes a quiet table and a free parent
en She babysits so mom can take the night shift
en He does assignments on his break behind the counter
es Cuida a sus hermanitos mientras la mamá trabaja de noche
es «Hago la tarea cuando todos duermen»
es Trabaja los fines de semana para ayudar con la renta
es Las tareas piden un adulto en casa, y el adulto está en el trabajo
# teachers run out of time
en 34 minutes of planning, and a substitute shortage eats it
en Third math teacher since August
en "I grade until midnight. I love them. I can't keep this up."
en New initiative each fall, training once, no follow-up
en Good teachers leave for the district next door, 9k more
en No shared prep, so nobody plans together
en Classes are covered by whoever is free
es Tres maestros renunciaron antes de diciembre
es «No tengo tiempo de planificar, me ponen a cubrir otra clase»
es Cada año una capacitación distinta y nadie nos acompaña después
# who gets sent out
en Sent out for a hoodie, missed the whole lab
en Our Black boys are written up for "tone"
en Three days of suspension for a hallway shove
en "They called it defiance. I asked why."
en In-school suspension is a room with worksheets
en After a fight nobody sits the two down to talk
en Tardy sweep: locked out, then referred for being out
es Lo suspendieron por contestar y perdió el examen
es Castigan a los mismos de siempre
es «Después del pleito nadie nos preguntó qué pasó»
# what weighs on their minds
en She has panic attacks before first period
en One counselor for 480 students, so anxiety waits three weeks
en "I'm fine" is what he says; he hasn't slept
en Since her grandfather's death she stares at the page
en Therapy is a referral list with no openings
en Teachers see the stress and don't know whom to call
es Tiene ansiedad y la consejera atiende hasta el martes
es «Nadie habla de la depresión, solo dicen échale ganas»
es Desde que murió su abuelo no duerme bien
es Los estudiantes están agotados y preocupados por todo
# the doors to harder classes
en Honors is full of the same twenty families
en Nobody told her that eighth-grade algebra decides everything
en "They said AP might be too much for me"
en Counselors place by last year's score and don't ask
en Our English learners sit in the easiest section
en Gifted testing happens only if a parent requests it
en Kids in the low track know it's the low track
es A mi hija no la pusieron en la clase avanzada y no dijeron por qué
es «Pensaron que yo no podía con honores»
es Esperan menos de los que están aprendiendo inglés
# boredom and choice
en Fourth worksheet today, same as yesterday's
en "When do we get to pick something that matters?"
en Lit up during the river project, then back to packets
en He's done in ten minutes and puts his head down
en She'd stay all day in the shop class if they let her
en Everyone moves at the speed of the slide deck
en Students choose the topic and suddenly they argue about evidence
es Se aburre porque va más rápido que los demás
es «Me gusta cuando puedo escoger el proyecto»
es Solo copian del pizarrón; nadie les pregunta qué les interesa
# getting online
en Does her essays on a cracked phone
en The hotspot runs out of data by the twentieth
en Sits in the library parking lot for the wifi
en Assignments only open in an app that grandma can't log into
en One Chromebook for three kids
en "No signal past the bridge, so no portal for us"
en Password resets take a week
es En la casa no hay internet y la tarea está en línea
es «La tableta se descompuso y no hay otra»
es El portal pide un correo que los papás no tienen
# hungry by ten
en Skips breakfast because the line is shame
en He falls asleep by ten; he hasn't eaten
en Lunch is eleven minutes once you get the tray
en "I keep granola bars in my desk. They go fast."
en Debt letters about lunch money embarrass kids
en Weekend food bags ran out in November
en Free lunch form sat unsigned in the backpack
es Llega sin desayunar y le duele la cabeza
es «Mi hermano come lo que yo dejo»: la comida no alcanza
es La fila del almuerzo es tan larga que muchos no comen
`;
