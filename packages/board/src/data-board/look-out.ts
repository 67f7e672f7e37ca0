/** What a note says that it should not, where a group only looks; a hint, never a block. */
export type LookOut =
  /** It explains: that comes later. */
  | 'because'
  /** It says what ought to be. */
  | 'should'
  /** It makes a group of people the cause. */
  | 'people';

const word = (pattern: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu');

const BECAUSE = word(
  "because|'cause|cuz|due to|owing to|thanks to|caused by|comes? from the fact|that['’]?s why|which is why|" +
    'porque|debido a|debido al|a causa de|a causa del|por culpa de|por culpa del|ya que|puesto que|por eso',
);
const SHOULD = word(
  "should|shouldn['’]?t|should've|ought to|must|mustn['’]?t|have to|has to|need to|needs to|supposed to|" +
    'debería|deberían|deberíamos|debe|deben|debemos|tiene que|tienen que|tenemos que|hay que|habría que',
);

/** Words that name people by a group; each stands in either language. */
const PEOPLE =
  'students?|kids|children|boys|girls|learners|pupils|parents?|famil(?:y|ies)|mothers|fathers|moms|dads|teachers|immigrants?|newcomers|' +
  'hispanics?|latin[oax]s?|black (?:students|kids|families)|blacks|asians?|whites?|native (?:students|families)|' +
  'english learners?|ells?|special ed(?:ucation)? students|the poor|poor (?:students|kids|families)|low[- ]income (?:students|families)|they|these (?:kids|students|families|people)|' +
  'estudiantes|alumn[oa]s|niñ[oa]s|chic[oa]s|padres|madres|familias|maestr[oa]s|docentes|inmigrantes|recién llegad[oa]s|hispan[oa]s|' +
  'afroamerican[oa]s|indígenas|pobres|est[oa]s (?:niñ[oa]s|estudiantes|familias)';
/** What is said of people when they are made the cause. */
const LACK =
  "(?:just |simply |really |often )?(?:do not|does not|don['’]?t|doesn['’]?t|didn['’]?t|won['’]?t|aren['’]?t|isn['’]?t|are not|is not|never|refuse|lack|are lazy|are unmotivated|are behind|can['’]?t|cannot|are too|have low|give up)" +
  '|(?:simplemente |muchas veces )?(?:no (?:les? |se )?(?:importa|interesa|esfuerzan?|preocupan?|quieren?|saben?|pueden?|estudian?|ayudan?|valoran?|hablan?|tienen?|leen?|vienen?|participan?)|carecen|son floj[oa]s|son perezos[oa]s|les falta|nunca|se rinden)';

const PEOPLE_LACK = word(`(?:${PEOPLE})(?: (?:who|at home|here|en casa|aquí))? (?:${LACK})`);
const BECAUSE_OF_PEOPLE = word(
  `(?:because|because of|due to|caused by|the (?:fault|problem) (?:of|is)|blame|porque|debido a|a causa de|por culpa de|la culpa (?:es )?de) (?:the |those |los |las |est[oa]s )?(?:${PEOPLE})`,
);

/** Whether a text makes a group of people the cause of what is seen. */
export const blamesPeople = (text: string): boolean =>
  PEOPLE_LACK.test(text) || BECAUSE_OF_PEOPLE.test(text);

/**
 * What to look out for in a note of this list, in English and Spanish. Only where people say what they see
 * are reasons and wishes too early; a group of people is the cause nowhere. It reads, and does nothing else:
 * it errs on the side of silence.
 */
export function lookOutFor(list: string, text: string): readonly LookOut[] {
  const found: LookOut[] = [];
  if (list === 'notice' && BECAUSE.test(text)) found.push('because');
  if (list === 'notice' && SHOULD.test(text)) found.push('should');
  if (blamesPeople(text)) found.push('people');
  return found;
}
