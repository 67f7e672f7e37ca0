/** How a school speaks, decides, keeps order, and what it asks of those who work there. */
export const HOW_SCHOOL_WORKS = `
# messages | messages and languages between school and home | los mensajes y los idiomas entre escuela y casa
message | messages message letter letters email emails notice notices flyer flyers robocall robocalls voicemail newsletter | mensajes mensaje carta cartas correo correos aviso avisos volante llamadas llamada
translation | translation translate translates translated translator interpreter interpreters | traducción traducir traduce traducido traducidas traductor intérprete intérpretes
language | languages language english spanish bilingual multilingual | idiomas idioma lengua inglés español bilingüe
jargon | jargon acronym acronyms wording unclear confusing | siglas tecnicismos confuso palabras
forms | forms form! paperwork sign! signed signature unsigned | formularios formulario papeleo firmar firma firmé
office | office receptionist secretary desk | oficina recepción secretaria
# meetings | meetings and who can come | las juntas y quién puede ir
meeting | meetings meeting conference conferences invitation invitations invites invited night! evening | reuniones reunión juntas junta conferencia conferencias invitación invitaciones
volunteer | volunteers volunteer pta board council committee | voluntarios voluntaria mesa consejo comité
# deciding | who decides and who is heard | quién decide y a quién se escucha
decision | decisions decision decided decides deciding | decisiones decisión decidir deciden decidieron
voice | voice listen listens listened listening opinion input survey | voz escuchar escuchan escucha opinión encuesta
leader | leaders leader leadership principal superintendent administrators | líderes líder liderazgo directora director superintendente
# order | discipline and what follows a fight | la disciplina y lo que sigue a un pleito
discipline | discipline suspension suspended suspensions detention expelled referral! referrals referred! punish punished punishment | disciplina suspensión suspendido suspendieron suspenden expulsado detención castigo castigos castigar castigan
behavior | behavior misbehavior defiance defiant fight fights fighting attitude tone disrespect | conducta comportamiento pelea peleas pleito pleitos contestar actitud
restorative | restorative repair circle circles apology apologize | restaurativa reparar círculo círculos disculpa
rules | rules rule dress hoodie uniform hallway hallways sweep locked | reglas regla uniforme pasillo pasillos
police | police officer officers arrest | policía policías oficial
# safety | feeling safe | sentirse seguro
safety | safety safe unsafe danger dangerous threat weapon lockdown drill | seguridad seguro segura inseguro peligro peligroso amenaza simulacro
bullying | bullying bully bullied teased teasing insult insults mock mocked fun! harassment | acoso acosador burla burlas burlan insultos molestan
fear | fear afraid scared frightened avoids | miedo temor asustado asustada evita
bathroom | bathrooms bathroom restroom restrooms vaping vape | baños baño vapear
# devices | internet and devices | el internet y los aparatos
internet | internet wifi hotspot online signal bandwidth connection! | internet wifi conexión señal línea
device | devices device computer computers laptop chromebook chromebooks tablet phone phones charger | dispositivos dispositivo computadora computadoras tableta celular celulares teléfono cargador
portal | portal website app apps login log password passwords | portal sitio aplicación contraseña
# adults | the time and load of those who teach | el tiempo y la carga de quienes enseñan
turnover | turnover quit quits resigned substitute! substitutes vacancy vacancies shortage hire hired hiring cover covered | rotación renunciar renunció renunciaron renuncian suplente suplentes vacante contratar cubrir
planning | planning plans! prep preparation collaborate colleagues | planificación planificar planear preparar colegas
training | training trained trainings workshop workshops pd! initiative initiatives follow-up | capacitación capacitaciones talleres formación iniciativa iniciativas acompaña
workload | workload burnout burned overloaded midnight duties caseload | carga sobrecarga agotamiento quemado
curriculum | curriculum textbook textbooks standards materials | currículo estándares materiales
# fairness | gaps and who gets what | las brechas y quién recibe qué
gap | gaps gap disparity disparities inequity unequal unfair equity fair fairness | brechas brecha desigualdad desigual injusto equidad justo
funding | funding budget grant grants funds resources | fondos presupuesto subvención recursos
data | data numbers statistics dashboard | datos cifras estadísticas números
# community | neighbors, partners and community | los vecinos, los aliados y la comunidad
community | community neighborhood neighbor neighbors nonprofit organization partner partners partnership | comunidad barrio vecino vecinos vecina organización aliado aliados
church | churches church faith pastor mosque temple | iglesias iglesia fe pastor templo
business | businesses business store bakery shopkeeper employers company local | negocios negocio tienda panadería empresa empresas local
elders | grandparents grandma grandmother grandpa grandfather elders retired retiree | abuelos abuela abuelas abuelo ancianos jubilado jubilada
volunteers | volunteering volunteer volunteers mentor mentors mentoring | voluntariado voluntario voluntaria voluntarios mentor mentora
# newcomers | being new to the country | ser nuevo en el país
immigration | immigration immigrant immigrants refugee refugees visa deported deport deportation border undocumented | inmigración inmigrante inmigrantes refugiado refugiada migra deportado deporten deportar frontera indocumentado
country | country countries arrived! newcomer newcomers mexico honduras guatemala venezuela homeland | país países recién méxico honduras guatemala venezuela patria
# rural | small towns and distance | los pueblos pequeños
rural | rural farm ranch mountain town county | rural granja rancho montaña pueblo condado
`;
