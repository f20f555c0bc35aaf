/** What a clause may show of its place in a story: families of phrases, `#` for a number. One phrase makes the cue. */
export const PHRASES: Readonly<Record<string, string>> = {
  time: 'last year|last month|last week|last spring|last summer|last autumn|last winter|last fall|years ago|year ago|months ago|two years|this was|in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|in december|january|february|october|november|december|q1|q2|q3|q4|in spring|in summer|in autumn|in winter|at the time|one day|one morning|one evening|one night|one afternoon|that year|back in|back then',
  role: "i was a|i was an|i was the|i was working|i am a|i am the|i'm a|i'm the|i ran|i run|i work|i worked|as a|as an|i managed|i led|i lead|my first|i had been|i'd been|i've been|working as|i was on",
  place:
    'at a|at an|at our|in our|our shop|our store|our team|our office|our company|a small|the counter|the desk|hospital|clinic|school|shop|store|warehouse|library|office|hotel|bank|factory|plant|town|village|ward',
  thereWas:
    "there was|there were|there is|there's|we had a|we had an|i had a|we have a|one of our|one of my|one of the|a customer|a client|a patient|a lady|a woman|a man|a guy|this lady|this guy|this one",
  said: 'he said|she said|they said|he told|she told|they told|said to me|told me|told us|she asked|he asked|they asked|asked me|asked us|called me|rang me|rang us|called us|wrote to|wrote in|came in|came to|complained|emailed|he wanted|she wanted|they wanted',
  pain: "could not|couldn't|can't|cannot|had to|needed|need|kept|was afraid|scared|worried|missed|lost|losing|waited|waiting|late|broken|broke|failed|wrong|no longer|gave up|stopped|every time|nobody could|no one could|complaint|complaints|complaining|problem|trouble|upset|angry|which meant|because of that|so they",
  state: "is|are|was|were|had|has|have|it's|that's|he's|she's|they're|we're",
  habit:
    'usually|always|every day|every week|every month|every morning|every night|normally|each day|each week|each time|all the time|would always|used to',
  duty: "my job|my task|my role|my responsibility|my part|my call|my shift|my desk|my ward|my route|my name|my target|my list|my service|i was responsible|responsible for|in charge|i owned|i own|was mine|is mine|were mine|was on me|that's on me|up to me|i had to|i needed to|i was asked|asked me to|was asked to|i was to|i was supposed|supposed to|it fell to|fell to me|was my|is my|it was for me|accountable|accountability|tasked|mine to|mine|my problem|my own|the job was",
  goal: 'goal|aim|target|objective|needed to|wanted to|had to be|have to be|must|to make sure|to be done|by friday|by monday|deadline|before the|in time|on time|so that|was to|the task|the challenge|the question was',
  stake:
    "would have|would lose|would leave|would be|would not|wouldn't|if not|if we|if i|if it|if he|if she|if they|if nobody|otherwise|or else|at risk|risk|cost us|we'd lose|we'd have|i'd lose|lose|penalty|fine|fines|contract|renewal|or the|or he|or she|or they|stood to|worth|at stake",
  unasked:
    "nobody asked|no one asked|nobody had asked|not my|wasn't my|was not my|not mine|not in my|nobody told|nobody else|no one else|on my own|my own time|my day off|i volunteered|i offered|without being asked|unasked|i could have",
  oppose:
    "but the|didn't like|did not like|did not want|didn't want|objected|refused|pushed back|against|said no|wasn't happy|not happy|grumbled|worried about|budget|policy|finance|the manager|my manager|the boss|my boss|my supervisor|doubts|concern|concerns|not crazy|legal|too expensive|expensive",
  choice:
    'instead|instead of|rather than|either|or i|i chose|i picked|i decided|we decided|we chose|decided to|could have|could also|two options|two ways|option|options|the easy|over the|because a|because the|because it|because they|because she|because he|chose',
  agree:
    'agreed|we agreed|he agreed|she agreed|they agreed|said yes|said okay|said fine|approved|accepted|settled|gave in|signed off|on trial|compromise|deal|promised|in return|in exchange',
  order:
    'first|first i|then|then i|next|next i|after that|afterwards|second|third|finally|later|the next day|the next morning|that evening|that night|that afternoon|same day|the same day|so first|to start|started by|from there|once|meanwhile|step|at first|the following|straight away|right away',
  soI: "so i|so we|and i|and we|then we|so what|so that's|what i did|what we did|i just|so first|i also|also i|i then|i first|i even|myself",
  evidence:
    'i asked|i looked|i checked|i read|i watched|i listened|i counted|i compared|i pulled|i went through|i found|i noticed|i saw|we looked|we found|we asked|it turned out|turned out|turns out|data|log|logs|survey|tickets|interviews|interviewed|showed|shows|report|notes|records|spreadsheet|numbers|sample|tested|test',
  change:
    'fell|dropped|went down|went up|rose|grew|halved|doubled|tripled|cut|reduced|increased|decreased|improved|went from|came down|down to|up to|down from|up from|saved|faster|fewer|less|more than|dropped to|shorter|lower|higher|zero|none|no more|not one|not a single|no complaints',
  percent: '%|percent|per cent|nps|csat|rating|score|conversion|churn|retention|revenue|sales|kpi|return rate|error rate|figures',
  count: '# of|# out|out of|# in|half of|all #|one in|of them|of the #|of #',
  now: 'since then|ever since|now|today|still|to this day|these days|nowadays|from then|from now|is now|are now|now the|now we|now it|now they|every new|anymore|any more|no longer|the following year|this year|in use|so far|as of',
  ending:
    'in the end|at the end|as a result|the result|the outcome|eventually|finally|overall|long story short|so in the end|end result|that was|and that|in total|by the end|by then|within a|within two|after a|after two|a week later|a month later|months later|weeks later|days later|years later|two weeks|three months|next month|that month|that week|by the time',
  live: 'went live|shipped|launched|opened|closed|finished|delivered|arrived|stayed|left|came back|comes back|came again|renewed|signed|moved|passed|won|bought|ordered|referred|returned|kept|keeps|kept it|went home|got home|made it|went to|slept|started using|use it|uses it|using it|works',
  lasting:
    'became|becomes|standard|default|rule|policy|checklist|template|on the wall|procedure|part of|rolled out|adopted|other shops|other teams|other branches|every branch|all branches|every store|the whole|training|new hires|new people|handbook|in place|permanent|stays|stayed there|hangs|is still|are still|still there|we still|i still|they still',
  learned:
    "i learned|i learnt|learned|learnt|i realised|i realized|taught me|lesson|what i|takeaway|i would do|i'd do|next time|since then i|i always|i never|now i|i know now|looking back|it showed me|what i took|what stayed",
  praise:
    'thanked|thank you|thanks|thankful|grateful|happy|pleased|glad|delighted|impressed|smiled|cried|hugged|laughed|proud|relieved|a card|brought me|brought us|review|satisfied|feedback',
  open: "not yet|is being|are being|still waiting|will be|is going to|we'll see|planned|in progress|remains|ongoing|pilot|hopefully",
  asked:
    "tell me|you asked|good question|this question|for example|an example|one example|a time|i'd say|let me|i want to|i'll tell|i would like|okay so|ok so|so um|so basically|example",
  passive:
    'was made|was sent|were sent|was done|were made|was put|was given|was moved|was changed|was set|was told|was written|was called|was taken|was built|was added|was checked|was created|were created|was held|were held|was agreed|was found|were found|been made|got moved|got sent|was brought|was fixed|was introduced|was opened|was ordered|was replaced',
  ask: '?',
  quote: '"',
  money: '$|\u00a3|\u20ac|euro|euros|dollars|pounds|cents|money|cost|costs|paid',
  person:
    'mrs|mr|ms|dr|who|whose|old|her husband|her mother|his wife|his mother|her daughter|his son|mother|daughter|grandmother|widow|farmer|teacher|nurse|student|years old|runs a|with a|with two',
  they: 'she could|he could|they could|she can|he can|they can|she had|he had|they had|she was|he was|they were|she got|he got|they got|she came|he came|they came|she went|he went|she did|he did|they did|she never|he never|they never|she is|he is|they are|she has|he has|they have',
  soon: 'the week|the day|that day|this week|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|monday|friday|saturday|sunday|morning|evening|night|afternoon|overnight',
  tell: 'i told|i called|i rang|i phoned|i wrote|i emailed|i spoke|i talked|i explained|i showed|i offered|i said|i sat|we sat|i met|i invited|i let|i gave|i brought|i took|i sent',
  make: 'i built|i made|i set|i put|i wrote|i changed|i moved|i fixed|i added|i cut|i drew|i printed|i taped|i ordered|i bought|i carried|i cleaned|i created|i designed|i ran|i started|i kept|i drove|i walked|i went',
  team: 'we|our|us|the team|together|colleague|colleagues|with the|team',
}

/** Verbs after which "I" is or has something and does nothing. */
export const STATE_VERBS = new Set(
  'was were had have am been wanted knew thought felt needed liked loved believed understood hoped seemed meant worked lived owned'.split(
    ' ',
  ),
)
/** Irregular pasts of verbs that do something. */
export const PASTS = new Set(
  'went came got gave made took told said saw found kept left let lost met paid put ran read rang sat sent set showed shut sold spent spoke stood swept taught tore threw woke wore wrote began became bent bit blew broke brought built bought caught chose cut dealt dug drew drove ate fell fed fought flew forgot held hung heard hid hit knelt laid led lent lit rode shook split stuck sang slept stole struck swam won did asked'.split(
    ' ',
  ),
)
/** Words that may stand between a subject and its verb. */
export const BETWEEN = new Set(
  "also then just even never first finally actually really simply quickly again always only still personally basically um uh like went and so n't not didn't did".split(
    ' ',
  ),
)
/** Forms that speak of the present. */
export const PRESENT = new Set(
  "is are am has have do does it's that's he's she's they're we're i'm there's can will don't doesn't isn't aren't goes comes gets keeps stays uses says works knows".split(
    ' ',
  ),
)
/** Forms that speak of the past and do nothing. */
export const PAST = new Set("was were had did wasn't weren't hadn't didn't could couldn't would".split(' '))
/** Subjects other than "I" and "we". */
export const PRONOUNS = new Set('he she they it this that these those his her their nobody everybody someone'.split(' '))
/** The teller, alone or with others. */
export const FIRST_PERSON = new Set("i i'm i've i'd i'll my me mine myself we we're we've we'd our us ours".split(' '))

/** Numbers told in words; "one" is too often none. */
export const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half dozen zero'.split(
    ' ',
  ),
)
