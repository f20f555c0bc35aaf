import { stem } from './stem.js'

/** A list of words as stems; made when the coach is built. */
const stems = (words: string): string => words.split(' ').map(stem).join(' ')

/** Words every answer has, and words that say nothing of one story: they tie no two sentences together. */
export const COMMON = stems(
  'a about above after again all almost also although always am an and another any are as ask asked at away back be became because been before being best better between big both but by call called came can cannot could day days did do does doing done down each eight end even ever every everybody everyone everything few first five for four from gave get give go goes going gone good got great had half hard has have having he help helped her here him his hour hours how however i if in into is it its itself job just keep kept knew know known last later least left less let like little long look looked lot made make makes many may maybe me mean might mine minute minutes month months more most much must my myself need needed never new next night nine no nobody none not nothing now number of off often old on once one only onto or other our out over own part people per percent place put quite rather really said same saw say see seen seven several she should show showed simply since six small so some somebody someone something soon started still such take taken ten than that the their them themselves then there these they thing things think this those though three through time times to today together told too took tried try two under until up us use used using very want wanted was way we week weeks well went were what when where whether which while who whole whom whose why will with within without wo work worked working would year years yes yet you your don didn doesn wasn weren isn aren hasn haven hadn couldn wouldn won shouldn ' +
    // words of change and of measure
    'drop dropped fell fall fallen rose rise risen grew grow grown cut lower higher went halve halved double doubled decline declined decrease decreased percent euro euros dollar dollars pound pounds total average initiative thanks',
)

/** What every answer of the genre speaks of: it ties nothing either, though it is something spoken of. */
export const GENERIC = stems(
  'customer client user stakeholder feedback data improve improvement improved team result results outcome service satisfy satisfied satisfaction experience business company process product quality increase increased reduce reduced reduction success successful successfully impact value solution solutions problem problems issue issues project goal goals performance efficiency productivity revenue retention engagement delivered deliver happy rate rates score overall significant significantly effective effectively company organisation organization department industry market segment churn growth',
)

/** What stories of the genre do to what they speak of: said of nothing else, it is a claim that fits every story. */
export const CLAIMED = stems(
  'found learn learned told reveal listen closely analyse analyze analysis interview survey find discover need want require fast faster quick quicker quickly easy easier complaint complain expectation insight understand identify request opinion create became become standard save million thousand implement achieve exceed ensure loyal loyalty conversion adoption operation operational decide deadline reason exist priority prioritise prioritize focus optimise optimize streamline enhance boost transform strategy strategic across thank manager management leader leadership employee colleague member department solve handle support approach method change far beyond role shift ownership',
)
