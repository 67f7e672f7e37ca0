export { type AreaParts, areasOf, partsOfArea } from './areas/areas.ts';
export { type BoardCount, countBoard } from './areas/count-areas.ts';
export { type CarriedBoard, carriedFrom } from './carry/carried-root.ts';
export {
  addComment,
  MAX_COMMENTS,
  type NewComment,
  removeComment,
  resolveComment,
} from './comments/change-comments.ts';
export { type Comment, MAX_COMMENT } from './comments/comment.ts';
export { type CommentsView, countComments, type Thread } from './comments/threads.ts';
export { readComments, watchComments } from './comments/watch-comments.ts';
export {
  type BoardChange,
  type Comparison,
  compareContents,
  type Line,
} from './compare/compare-contents.ts';
export { type PlaceSummary, summaryOf } from './compare/summary.ts';
export type { ValueChange } from './compare/values.ts';
export { type WordChange, wordDiff } from './compare/word-diff.ts';
export { type BoardCopy, copyBoard } from './copy/copy-board.ts';
export { dataItems, dataNotes } from './data-board/change-data-board.ts';
export { dataBoard } from './data-board/data-board.ts';
export { DataBoardFull, FIGURES_ROOT, putFigures, readFigures } from './data-board/figures.ts';
export { DATA_LABELS } from './data-board/labels.ts';
export { blamesPeople, type LookOut, lookOutFor } from './data-board/look-out.ts';
export { dataBoardToMarkdown } from './data-board/markdown.ts';
export { type DataBoardView, type DataNote, readDataBoard } from './data-board/read-data-board.ts';
export {
  CHAIN_TEXTS,
  CHARTS,
  type Chart,
  DATA_AREAS,
  DATA_LISTS,
  type DataArea,
  type DataList,
  type DataTypes,
  LISTS_IN,
  TYPES_IN,
} from './data-board/vocabulary.ts';
export { BoardFull } from './document/board-full.ts';
export type { Entry, Writer } from './document/entry.ts';
export { LOCAL_CHANGE } from './document/local-change.ts';
export { PEOPLES_ROOTS, type PeoplesRoot } from './document/roots.ts';
export {
  addNote,
  deleteNote,
  empathyMapNotes,
  moveNote,
  setNoteKind,
} from './empathy-map/change-notes.ts';
export { empathyMap } from './empathy-map/empathy-map.ts';
export { empathyMapToMarkdown, type MarkdownLabels } from './empathy-map/markdown.ts';
export {
  type NeedPartView,
  type NeedView,
  needSentence,
  setNeedStrength,
} from './empathy-map/need.ts';
export {
  type EmpathyMapView,
  type EmpathyNote,
  readEmpathyMap,
} from './empathy-map/read-empathy-map.ts';
export {
  AREAS,
  type Area,
  BOARD_SCHEMA_VERSION,
  EMPATHY_MAP_NOTES,
  EVIDENCE_STRENGTHS,
  LISTS,
  type ListId,
  MAX_NOTES,
  NEED_PARTS,
  type NeedPart,
} from './empathy-map/vocabulary.ts';
export { type EmpathyMapWatcher, watchEmpathyMap } from './empathy-map/watch-empathy-map.ts';
export {
  type EmpathyMapSeed,
  type SeedNote,
  writeEmpathyMap,
} from './empathy-map/write-empathy-map.ts';
export { type ErasedAuthor, eraseAuthor } from './erase/erase-author.ts';
export { type TextBy, textsBy } from './erase/texts-by.ts';
export {
  type FieldsSeed,
  type FieldsShape,
  type FieldsView,
  readFields,
  setField,
} from './fields/fields.ts';
export { goalItems, setGoalDay } from './goal-statement/change-goal.ts';
export {
  answeredShare,
  COACH_QUESTIONS,
  type CoachCheck,
  type CoachPlace,
  type CoachQuestion,
  type CoachReason,
  coachGoal,
} from './goal-statement/coach-goal.ts';
export {
  assumptionsOf,
  type Basis,
  basisOf,
  evidenceFor,
  isLinked,
  linkedNeed,
} from './goal-statement/evidence.ts';
export { goalStatement } from './goal-statement/goal-statement.ts';
export { figureInWords } from './goal-statement/labels.ts';
export { type GoalItem, type GoalView, oneLine, readGoal } from './goal-statement/read-goal.ts';
export {
  dayInWords,
  goalSentence,
  isSentenceBegun,
  type SentenceBlank,
  sentenceParts,
} from './goal-statement/sentence.ts';
export {
  CAUSE_REACHES,
  type CauseReach,
  EVIDENCE_SOURCES,
  type EvidenceSource,
  GOAL_ANSWERS,
  GOAL_AREAS,
  GOAL_FIELDS,
  GOAL_TYPES,
  type GoalArea,
  type GoalDay,
  type GoalField,
  type GoalType,
  HARM_FIELDS,
  LINK_STATUSES,
  LINK_TEXTS,
  type LinkStatus,
  MAX_WHYS,
  MEASURE_UNITS,
  type MeasureUnit,
  SENTENCE_FIELDS,
  type SentenceField,
  STEP_STATES,
  type StepState,
  TEST_TEXTS,
  TEST_VERDICTS,
} from './goal-statement/vocabulary.ts';
export { type GoalSeed, writeGoal } from './goal-statement/write-goal.ts';
export {
  changesOfItems,
  type ItemChanges,
  itemFragment,
  type NewItem,
} from './items/change-items.ts';
export type {
  AnyItem,
  ItemOf,
  ItemShape,
  ItemShapes,
  ItemTypes,
} from './items/item-shapes.ts';
export { type ItemsView, readItems } from './items/read-items.ts';
export type { BoardGist, BoardWatcher, KindOfBoard } from './kinds/kind-of-board.ts';
export type { OutlineNode, OutlineWhat } from './kinds/outline.ts';
export { type AnyKindOfBoard, isKnownKind, KNOWN_KINDS, kindOfBoard } from './kinds/registry.ts';
export { asksOn, tellOfAsk } from './moderation/asks.ts';
export {
  authorOfNote,
  type ParkedNote,
  parkNote,
  readParkedNotes,
  restoreNote,
  watchParkedNotes,
} from './moderation/parked-notes.ts';
export { HINTS_ROOT, readWordHints, setWordHints } from './moderation/word-hints.ts';
export {
  changesOfNotes,
  type NewNote,
  type NoteChanges,
  noteFragment,
} from './notes/change-notes.ts';
export { NOTE_KINDS, type NoteKind, type NotesShape } from './notes/notes-shape.ts';
export type { NoteView } from './notes/read-note.ts';
export { type NotesByList, readNotes } from './notes/read-notes.ts';
export { notesBoardNotes } from './notes-board/change-notes-board.ts';
export { NOTES_LABELS } from './notes-board/labels.ts';
export { type NotesSeed, notesBoard, notesToMarkdown } from './notes-board/notes-board.ts';
export type { NotesBoardView, SectionNote } from './notes-board/read-notes-board.ts';
export { NOTE_STATES, type NoteState, type Section } from './notes-board/sections.ts';
export type { Card, PatternNote } from './pattern-board/card.ts';
export {
  answerFor,
  answerId,
  dissolveCluster,
  makeCluster,
  moveCluster,
  type NewCluster,
  setInsight,
} from './pattern-board/change-clusters.ts';
export { allClusters, type Cluster, cardsWithin } from './pattern-board/cluster.ts';
export { patternBoardToMarkdown } from './pattern-board/markdown.ts';
export { patternBoard } from './pattern-board/pattern-board.ts';
export { type Laying, layCards } from './pattern-board/place-card.ts';
export { type PatternBoardView, readPatternBoard } from './pattern-board/read-pattern-board.ts';
export { type SeenIn, type SeenInRule, seenIn, strengthOf } from './pattern-board/seen-in.ts';
export {
  MAX_SIGNALS,
  readSignal,
  readSignals,
  SIGNAL_STATES,
  SIGNALS_ROOT,
  type Signal,
  type SignalDispute,
  type SignalOrigin,
  type SignalSource,
  type SignalState,
} from './pattern-board/signal.ts';
export { signalSource, signalSources } from './pattern-board/signal-source.ts';
export {
  declinedKey,
  nextOffer,
  type Offer,
  offerFor,
} from './pattern-board/suggest/offer.ts';
export { type SimilarSignals, similarSignals } from './pattern-board/suggest/similar-signals.ts';
export { proposeSplit } from './pattern-board/suggest/split.ts';
export type { Shared } from './pattern-board/suggest/what-texts-share.ts';
export { type TrailTeam, trailOf } from './pattern-board/trail.ts';
export {
  LANES,
  type Lane,
  LEAST_PEOPLE,
  MOST_IN_CLUSTER,
  MOVES,
  type Move,
  NOTE_LANES,
  type NoteLane,
  PATTERN_ITEMS,
  PATTERN_NOTES,
  type PatternItem,
  patternItems,
  patternNotes,
  STRENGTHS,
  type Strength,
  TEAM_ANSWERS,
  type TeamAnswer,
} from './pattern-board/vocabulary.ts';
export { watchPatternBoard } from './pattern-board/watch-pattern-board.ts';
export { type PatternBoardSeed, writePatternBoard } from './pattern-board/write-pattern-board.ts';
export {
  disputeSignal,
  followSource,
  putSignal,
  removeSignal,
  withdrawDispute,
} from './pattern-board/write-signals.ts';
export { countPoll, FEWEST_SECRET_BALLOTS } from './polls/count-poll.ts';
export { ballotFault, paperFault } from './polls/judge-ballot.ts';
export { pollsToMarkdown } from './polls/markdown.ts';
export { optionNames } from './polls/option-names.ts';
export { outlineWords } from './polls/outline-words.ts';
export { pollOf } from './polls/poll-of.ts';
export {
  POLLS_ROOT,
  type Poll,
  putPoll,
  putStanding,
  readPolls,
  TooManyPolls,
  watchPolls,
} from './polls/poll-root.ts';
export {
  type Counted,
  countedOptions,
  inTellingOrder,
  leading,
  middleOf,
  peopleIn,
} from './polls/reading-results.ts';
export {
  cellsOf,
  type ToldPoll,
  type ToldRow,
  type ToldTable,
  toldPoll,
} from './polls/told-poll.ts';
export { notesToCarry } from './private-writing/carried-notes.ts';
export { languageOf } from './private-writing/language-of.ts';
export {
  addPrivateNote,
  changePrivateNote,
  isReleased,
  MAX_PRIVATE_NOTE,
  MAX_PRIVATE_NOTES,
  PRIVATE_SCHEMA_VERSION,
  type PrivateNote,
  readPrivateNotes,
  removePrivateNote,
  setPrivateText,
  writePrivateDocument,
} from './private-writing/private-notes.ts';
export {
  listsForPrivateNotes,
  type NoteToPut,
  promisesOn,
  putRevealed,
  roomForNotes,
  takesPrivateNotes,
} from './private-writing/put-revealed.ts';
export {
  type ReactingTeam,
  type Reaction,
  type ReactionsView,
  readReactions,
  watchedReactions,
} from './reactions/reactions.ts';
export { toggleReaction } from './reactions/set-reaction.ts';
export { type Tally, tally } from './reactions/tally.ts';
export { REACTIONS, type ReactionWord, watchReactions } from './reactions/watch-reactions.ts';
export { movePicked, pickForReport, unpickForReport } from './report/pick-notes.ts';
export {
  hasReport,
  linesFilled,
  MOST_PICKED,
  REPORT_LINE_LIMIT,
  REPORT_LINES,
  type ReportLine,
  type ReportView,
  readReport,
  watchReport,
} from './report/report.ts';
export { REPORT_LABELS, reportToMarkdown } from './report/report-markdown.ts';
export { type Pickable, pickableIn, secondsToRead, toldOf } from './report/told-report.ts';
export { writeReport } from './report/write-report.ts';
export {
  beginRound,
  endRound,
  passTurn,
  type Round,
  readRound,
  setTurnSeconds,
  turnOf,
  watchRound,
} from './round/round.ts';
export { GALLERY_LABELS } from './strategy-gallery/labels.ts';
export type { GalleryView, Reply, Strategy } from './strategy-gallery/read-gallery.ts';
export {
  type GallerySeed,
  galleryItems,
  galleryToMarkdown,
  strategyGallery,
} from './strategy-gallery/strategy-gallery.ts';
export {
  GALLERY_REACTIONS,
  type GalleryReaction,
  STRATEGY_TEXTS,
  type StrategyText,
} from './strategy-gallery/vocabulary.ts';
export { writeStartingNotes } from './templates/starting-notes.ts';
export {
  TEMPLATE_ROOT,
  type TemplateOfBoard,
  templateIn,
  writeTemplate,
} from './templates/template-in.ts';
export { fragmentText, setFragmentText } from './text/fragment-text.ts';
export { type StudentTrace, studentTrace } from './text/student-trace.ts';
export type { TextView, TextViews } from './text/text-view.ts';
export { createUndo } from './undo/undo.ts';
export {
  anId,
  day,
  flag,
  numberWithin,
  oneOf,
  type Value,
  type ValueShapes,
  type ValuesOf,
} from './values/value.ts';
export { changedEntries, contentBetween, type EntryPlace } from './versions/between.ts';
export {
  type BoardContent,
  contentForReaders,
  contentFromJson,
  contentToJson,
  hashedText,
} from './versions/content.ts';
export { documentOf, kindOfContent, outlineOfContent } from './versions/document-of.ts';
export { type ErasedFromContent, eraseFromContent } from './versions/erase-from-content.ts';
export { readContent } from './versions/read-content.ts';
export { restoreBoard, restorePart } from './versions/restore-part.ts';
export {
  eraseFromSignalsIn,
  signalSourcesIn,
  withoutWithdrawn,
} from './versions/signals-in-content.ts';
export { changeContent, writeContent } from './versions/write-content.ts';
