const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The closed classes of English: what joins, points and asks, and says nothing by itself. */
export const FUNCTION_WORDS = set(
  "a an the this that these those my your his her its our their mine yours hers ours theirs i you he she it we they me him us them myself yourself himself herself itself ourselves themselves who whom whose which what where when why how whoever whatever whenever and or but nor so yet if because although though while until till unless since as than then once before after about above across against along among around at behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per through throughout to toward towards under up upon via with within without am is are was were be been being have has had having do does did doing done can could will would shall should may might must ought not no never ever also too very just only even still already again here there now always often all any both each every either neither few many more most much other others another some such same own none nobody nothing no-one someone somebody something anyone anybody anything everyone everybody everything one ones don't didn't doesn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't mustn't i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll they're they've they'd they'll that's that'd there's what's who's where's let's how's here's um uh er yeah yes okay ok oh hm well",
)

/** Verb forms that carry a sentence and are not seen by their ending: to be, to have, modals and irregular pasts. */
export const FINITE_WORDS = set(
  "am is are was were be been have has had do does did can could will would shall should may might must ought isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't i'm i've i'd i'll we're we've we'd we'll you're you've you'd he's he'd he'll she's she'd she'll it's it'd they're they've they'd they'll that's there's what's who's let's cannot ain't gotta went came got gave made took told said saw knew thought felt found kept left let lost meant met paid put ran read rang sat sent set showed shut slept sold spent spoke spread stood stuck swept taught tore threw understood woke wore won wrote began became bent bet bit bled blew broke brought built burnt burst bought caught chose clung cost crept cut dealt dug drew drove drank ate fell fed fought fled flew forbade forgot forgave froze grew ground hung heard hid hit held hurt knelt laid led leaned leant leapt learnt lent lit rode rose rung sought shook shed shone shot shrank sang sank slid slung slit sped spelt spilt spat split sprang stole stung struck strung swore swam swung wept wound withdrew upset overcame overheard oversaw undertook undid redid rebuilt rewrote reran reset resent retook retold foresaw quit rid bid cast hits says goes comes gets gives makes takes keeps asks tells needs wants works runs means costs stays knows uses opens sends calls pays reads looks shows helps starts stops finds leaves lives feels thinks hurts matters remains",
)

/** Words with which one says that something went well without saying what happened. */
export const HAPPY_WORDS = set(
  'happy happier happily glad pleased satisfied satisfaction delighted thrilled overjoyed ecstatic success successful successfully great good well amazing awesome wonderful fantastic excellent perfect perfectly brilliant outstanding superb incredible terrific smooth smoothly grateful proud positive positively win-win rewarding fulfilling satisfying memorable enjoyable nice lovely valuable',
)

/** Company for those words: people in general and nothing that could be checked. */
export const GENERIC_WORDS = set(
  'customer customers client clients user users team people person stakeholder stakeholders manager management guest guests result results outcome outcomes end ended day went going turned finally overall feedback experience service work job way time times lot lots really truly extremely absolutely totally completely quite big huge real total situation problem project everything felt feel feeling made make makes loved love very impact whole story company business sides parties party involved thing things happened solution thank thanks thanked thankful achieved achieve achievement accomplished accomplishment together moment life career enjoyed hard',
)

/** People who are served, in general. */
export const CUSTOMER_WORDS = set('customer customers client clients user users guest guests patient patients')

/** What sayings about them are made of: "The customer always comes first." */
export const SLOGAN_WORDS = set(
  'comes come first king queen right priority important matters matter everything boss always centre center put puts',
)

/** Pictures that sayings use, and stories do not. */
export const BUZZ_WORDS = set(
  'heart mile extra bar raised raise mindset passion passionate passionately obsessed obsessive obsession advocate valued dna backwards touchpoint touchpoints synergies leverage leveraged exceed exceeded exceeding expectations delight delighting end-to-end customer-centric customer-first data-driven insight insights earn trust dive deep deliver demonstrated bias action world-class best-in-class',
)

/** What a question opens with. */
export const ASKING_WORDS = set(
  "who whom whose which what where when why how do does did is are was were am can could will would shall should may might must has have had isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't what's who's how's where's",
)

/** The teller, or people of the story: a sentence with one of them is about somebody. */
export const MINE_WORDS = set(
  "i we me us my our mine ours myself ourselves he she they him her them his their i'm i've i'd i'll we're we've we'd we'll he's he'd she's she'd they're they've they'd",
)

/** Verbs with which advice opens. */
export const ADVICE_WORDS = set(
  'listen remember explain say give make use try describe tell show think be measure focus ensure avoid consider choose treat follow understand respect serve deliver always never',
)

/** What a doer or a thing opens with; an item of a list has none of them. */
export const SUBJECT_WORDS = set(
  "i we he she they it you who which that this these those there nobody everybody everyone somebody someone nothing a an the my our his her their your its me him us them i'm i've i'd i'll we're we've we'd we'll he's he'd he'll she's she'd she'll they're they've they'd it's that's there's because so but if when while",
)

/** After these a word that is not small is a verb. */
export const DOER_WORDS = set('i we they you he she it who that this nobody everybody everyone')

/** Counts told in words, enough to tell a note from a list of keywords. */
export const NUMBER_WORDS = set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty half dozen hundred thousand',
)

/** Words of other languages that English text hardly holds, enough to tell that it is not English. */
export const FOREIGN_WORDS = set(
  'der das und ich nicht ein eine einen einem einer mit auf für ist sie wir haben hatte dass auch wurde sich dem den des zu bei nach kunde kunden el los las una unos y que de del en por para con se no es lo un fue mi su nuestro cliente clientes pero como más le les une et est dans pour sur avec pas ce cette qui nous vous ils elle était mon leur à je du au aux het een van ik niet dat op te zijn voor met er maar naar bij ook heb hebben werd klant klanten os uma o e em não com foi ao dos das meu seu nós eu il gli che di non per sono era della và là của một có cho tôi không được những các đã với chúng khách hàng som att och jag det på är har av inte med',
)
