/** A list of words as a set, written as one string so that it reads as a list. */
const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split('\n')
      .flatMap((line) => line.trim().split(' '))
      .filter(Boolean),
  )

/** Past forms that do not end in -ed and can hardly be another word after a subject. */
export const IRREGULAR = set(`
  ate beat became began bent bet bit bled blew bought bound bred broke brought built burnt burst came cast caught chose clung crept cut
  dealt did drew drank drove dug dove fed fell felt fetched flew fled flung forbade foresaw forgave forgot fought found froze gave got
  ground grew had heard held hid hit hung kept knelt knew laid leant learnt led left lent let lit lost made meant met misread
  mistook offset overheard overrode overtook paid put quit ran rang read rebuilt redid redrew rehung rent reread resent reset
  rethought retook rewrote rewound rode rose said sang sank sat saw sent set shook shot showed shut slept slid slit smelt sold sought
  sped spelt spent spilt split spoke spread sprang stood stole struck stuck stung swam swapped swept swore swung taught thought threw
  told took tore typed understood undid upheld upset went wept woke won wore wound withdrew withheld withstood wrote wrung spun
  bore broadcast forecast input outbid outran`)

/** Participles that differ from the past form, for "have written" and "was written". */
export const PARTICIPLE = set(`
  been beaten become begun bitten blown borne broken chosen come done drawn drunk driven eaten fallen flown forbidden forgiven forgotten
  frozen given gone grown hidden known laid lain mistaken overridden overtaken redone redrawn ridden risen rung run rewritten seen shaken
  shown sprung stolen stridden struck sung sunk sworn swum taken thrown torn undone withdrawn woken worn woven written`)

/** Words on -ed that are no past verb, or tell a state. */
export const NOT_PAST = set(`
  need indeed hundred red bed shed speed feed seed exceed proceed succeed breed embed sacred naked wicked weed greed deed reed kindred
  aforementioned unfed wed sled bleed agreed-upon so-called infrared med`)

/** Participles that tell how somebody or something is, not what was done to it. */
export const STATES = set(`
  worried tired interested bored scared excited surprised pleased annoyed frightened ashamed embarrassed confused concerned disappointed
  frustrated relieved delighted convinced determined experienced qualified supposed allowed used married retired closed locked stuck lost
  gone done born located based involved engaged crowded limited related needed required expected worth left known meant set due broken
  overwhelmed exhausted amazed shocked thrilled impressed satisfied dissatisfied upset motivated committed dedicated honoured honored
  packed booked full situated stressed prepared obliged entitled employed blessed touched moved humbled privileged disabled blocked
  owed opposed torn dressed ready finished over unhappy been called named understaffed overdue loved hated`)

/** Verbs of the mind, of having and of being: no act that somebody else could watch. */
export const MENTAL = set(`
  wanted thought felt knew believed hoped wished liked loved hated understood realised realized remembered forgot feared worried assumed
  considered expected needed had was were became got seemed meant learned learnt saw heard noticed cared trusted enjoyed appreciated
  imagined guessed supposed wondered regretted preferred intended planned owned belonged existed stayed remained happened looked-like
  owed lived stood-for recognised recognized found-out agreed-with valued respected doubted dreamed dreamt lost won grew fell slept
  hesitated admired supposed deserved lacked`)

/** Verbs that name no act a stranger could repeat. */
export const VAGUE = set(`
  worked handled managed improved ensured aligned supported helped assisted dealt tried attempted strove endeavoured endeavored sought
  tackled addressed resolved solved facilitated leveraged utilised utilized optimised optimized enhanced streamlined championed delivered
  drove executed implemented engaged collaborated coordinated co-ordinated focused focussed prioritised prioritized demonstrated
  displayed exhibited exceeded succeeded achieved accomplished contributed participated took-part progressed undertook did went
  maintained monitored oversaw fostered enabled empowered embraced embodied dived dove deep-dived owned pushed advocated acted reacted
  responded performed provided spearheaded navigated cultivated nurtured elevated unlocked deployed orchestrated strategised
  strategized synergised synergized innovated pivoted iterated escalated communicated interfaced liaised looked cared treated kept-going
  stayed continued followed-up followed stepped-up made got gave used showed was were had let started began proved earned explored
  considered strived ideated simplified invented fixed sorted`)

const ADVERBS = set(`
  then also first just even still finally simply once already personally myself ourselves both all never always often only now soon
  again next afterwards later therefore so thus instead either actually really basically kind sort of like um uh er well too nearly almost
  nevertheless nonetheless thereupon meanwhile straight away eventually rather quite very much together all alone there here today
  therefore duly promptly each ever since perhaps maybe right up out on over down`)

/** Words that may stand between a subject and its verb. */
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'reply' && word !== 'apply')

/** Whether a word can be a finite past form. */
export const isPast = (word: string): boolean => IRREGULAR.has(word) || isRegularPast(word)

/** Whether a word can be a past participle. */
export const isParticiple = (word: string): boolean => PARTICIPLE.has(word) || isPast(word)

const isRegularPast = (word: string): boolean => word.length > 3 && word.endsWith('ed') && !word.endsWith('eed') && !NOT_PAST.has(word)
