import { stemsOfWord } from './stems.js'

/**
 * Everyday words by what they speak of: waiting, fear, what is lost, whom one serves, what one looks at, what stays.
 * A model that has seen "queue" and "backlog" can then make something of "pending". A word may be of several kinds; `_` joins a phrase.
 */
const KINDS = `
  wait: wait waited waiting queue queued line delay delayed late overdue stuck hold held_up on_hold backlog postponed behind pending slow
  fear: afraid scared fear feared frightened terrified nervous anxious anxiety worried worry panic panicking dread dreaded nightmare ashamed embarrassed humiliated embarrassment shame
  pain: pain hurt hurting suffer suffered suffering struggle struggled struggling tired exhausted sick ill dizzy bleeding sore injured fall fell collapse limp ache
  cry: cry cried crying tears weeping sobbing upset distressed desperate shaking trembling angry furious cross annoyed frustrated shouted shouting yelled screamed
  unable: couldn't can't cannot unable impossible could_not not_able no_way nobody_could failed fails refuse refused hopeless struggling
  lossmoney: lose lost losing loss losses cost costs costing fine penalty charge charged fee fees owed debt bankrupt expensive pay paying paid price waste wasted spoiled refund compensation bill invoice
  money: money euro euros dollar dollars pound pounds budget revenue income profit margin salary wage wages cash price prices kronor rand rupees yen cents fee fees quota commission bonus turnover
  timeloss: hours hour minutes late twice again every_time every_day every_week every_month each_week each_morning all_day all_night half_a_day weekend nights evening evenings
  harm: risk danger dangerous unsafe harm injury infection die died death fire flood crash collapse complaint lawsuit sued
  need: need needed needs want wanted wants wish wished hope hoped hoping trying tried looking_for rely relied depends depended depend require required
  purpose: so_that in_order to_be_able so_she so_he so_they because since as_she which_meant meant meaning otherwise or_else
  askverb: ask asked asking question questioned interviewed interview rang phoned called telephoned spoke talked met chatted listened listen surveyed survey questionnaire poll emailed wrote_to
  watch: watch watched watching observed observe shadowed sat_with sat_beside sat_next stood_beside stood_next followed rode_along walked_with looked_over visited visit
  record: ticket tickets log logs record records data dashboard spreadsheet sheet report reports notes diary register file files list lists receipts slips forms history recordings recording voicemail voicemails emails reviews comments complaints feedback analytics metrics numbers figures stats statistics ledger chart
  readverb: read reading looked checked check counted count pulled exported compared compare analysed analyzed reviewed traced measured measure timed tested sampled sorted tallied tracked inspected searched examined studied scrolled dug combed went_through looked_through
  find: found discovered saw noticed realised realized showed shown revealed turned_out learned spotted figured_out understood it_was pattern cause reason root
  own: responsible responsibility accountable charge owned own mine assigned asked_me my_job my_task my_role my_part my_name fell_to up_to_me on_me trusted given put_in_charge duty remit lead leading
  goal: goal target aim objective deadline plan promise promised promised_her quota sla commitment kpi mission
  stake: if otherwise unless lose would_lose would_leave leave cancel cancelled cancelling contract renewal deadline by_friday before_the in_time miss missed penalty threatened threaten risk at_stake depended last_chance close closing closed
  unasked: nobody_asked no_one_asked wasn't_asked not_my not_part unasked volunteered offered own_time day_off after_my_shift after_shift unpaid free_time lunch_break my_break evenings weekend sunday saturday stayed_late stayed_on beyond outside extra without_being_asked didn't_have_to not_required not_asked went_out_of
  argue: argued argue pushed pushed_back insisted convinced persuaded pleaded pitched proposed proposal made_the_case made_my_case spoke_up objected challenged escalated disagreed asked_permission wrote_a_memo presented
  boss: boss manager supervisor director head owner chief ceo vp lead foreman matron principal headmaster headteacher board council committee partner partners management finance legal compliance accountant sponsor landlord
  colleague: colleague colleagues team teammate teammates coworker crew staff engineer engineers developer developers designer nurse nurses porter cook driver drivers technician assistant apprentice intern volunteer volunteers we us our
  customer: customer customers client clients user users patient patients guest guests passenger passengers pupil pupils student students tenant tenants resident residents member members buyer buyers shopper shoppers reader readers visitor visitors applicant applicants caller callers parent parents family families owner owners farmer farmers shop shops bakery clinic school schools account borrower traveller traveler rider subscriber donor citizen neighbour neighbours diner couple bride widow pensioner veteran
  trade: baker farmer teacher nurse driver plumber electrician carpenter florist hairdresser tailor fisherman potter musician painter photographer writer translator dentist vet pharmacist surgeon midwife coach butcher mechanic builder gardener cleaner seamstress beekeeper weaver joiner roofer accountant lawyer judge pastor priest monk librarian
  place: shop store hospital ward clinic school office warehouse hotel restaurant cafe café kitchen library museum factory plant farm garage station airport counter desk depot bank branch pharmacy studio theatre gym pool market church court university college lab town village city street
  rolewords: worked working work job role shift manager assistant clerk agent engineer developer nurse teacher analyst consultant receptionist technician supervisor coordinator trainee intern apprentice cashier waiter driver librarian ran desk counter
  time: year month week day morning evening night summer winter spring autumn fall season christmas easter last ago during when while term semester quarter
  seq: first then next after afterwards later finally before meanwhile second third once
  strongact: wrote built made drew printed drove carried moved called rang phoned asked showed taught trained sent brought fixed repaired replaced removed added cut opened closed changed rewrote redesigned tested counted measured listed sorted copied taped painted cleaned cooked translated set_up put took gave packed labelled delivered fetched recorded filmed mapped sketched coded deployed installed configured scripted
  vagueact: handled managed ensured supported helped coordinated facilitated improved aligned collaborated engaged leveraged optimised optimized streamlined implemented addressed resolved worked_on dealt oversaw drove delivered executed communicated monitored maintained assisted participated contributed
  vagueobj: things stuff issue issues matter matters process processes situation everything something improvements measures steps actions solutions stakeholders needs expectations requirements communication service quality experience excellence various several concerns challenges
  choice: instead rather either or option options alternative alternatives choose chose chosen decided decide decision could_have prefer preferred trade over not_just between pick picked compromise
  oppose: but although though however against refused refuse objected objection worried said_no no disagreed rule rules policy budget cost costs deadline deadlines shortage quota target regulation law allowed permission resisted reluctant pushback complained complain didn't_want unhappy not_happy wasn't_happy wanted conflict tension pressure limit capacity
  settle: agreed agree accepted accept compromise offered promised gave gave_up in_return in_exchange trade traded swapped signed approved approval allowed let settled deal met_halfway okay okayed said_yes yes convinced paid
  change: fell dropped rose went increased decreased doubled halved reduced cut grew climbed improved shrank down up from less fewer more gained saved
  ended: finished completed launched opened arrived returned came_back signed renewed stayed kept bought ordered passed graduated recovered moved solved stopped gone works worked running went_live shipped closed left cancelled won lost approved delivered
  loyalty: came_back comes_back renewed stayed returned recommended referred reordered ordered_again re-ordered back loyal again still signed_again brought_her brought_his sent_her extended
  praise: thanked thank thanks happy pleased satisfied grateful delighted impressed praised compliment compliments card letter wrote review kudos appreciated appreciation glad smiled hugged relieved proud
  gain: now can could able sleeps sleep home got has gets kept safe on_time free saved back without again since walks eats reads works manages
  lasting: still now default standard every each template checklist policy rule since part_of always permanent routine process handbook manual form procedure training onboarding adopted official requirement habit keep weekly monthly quarterly
  lesson: learned learnt lesson taught realise realised since_then now_i understand understood takeaway remember next_time today_i i_now
  later: now since today later after still ever_since these_days nowadays anymore
  count: number count percent half third quarter twice times average rate score out_of of_the in_ten per
  compare: before after against instead compared than from to used previous year_before earlier down baseline
  hypo: would usually always will whenever could should might if normally generally typically believe
  hedge: maybe perhaps think guess kind_of sort_of basically actually probably somehow pretty_much i_suppose really very quite honestly frankly
  cliche: above_and_beyond extra_mile customer_obsession passion passionate dive_deep ownership bias_for_action win-win excellence world-class best-in-class synergy stakeholders proactive seamless empower value_add holistic leverage impactful strategic robust alignment journey deliverables deliver_results
  goodfeel: happy satisfied satisfaction success successful great amazing excellent positive wonderful fantastic perfect smooth smoothly good well brilliant
  comm: phone letter email message call text note sms chat sign card post newsletter meeting
  body: eye eyes hand hands leg legs hip knee back hearing ears heart head feet wheelchair glasses crutches arm
  health: medicine medication pills insulin doctor hospital clinic surgery operation stroke diabetes dementia allergy allergic asthma pregnant disabled deaf blind autistic
  home: home house flat apartment room kitchen bed door stairs roof garden garage heating boiler water
  tech: server api database code deploy release bug pipeline latency query cache cluster model script app website page button login account password system software platform dashboard endpoint alert incident migration test tests ci
  food: bread cake meal food coffee tea milk flour soup tray lunch dinner breakfast menu
  doc: form paper document page letter contract certificate passport visa application file folder report invoice
  vehicle: bus train car van truck lorry bike flight plane boat ferry trip
  notneg: not never no nobody nothing none neither without nor
  first1: i my me mine myself
  we1: we our us ours ourselves
  they1: they them their #adult #kid #parent #spouse #grand #kin
  unsure: don't_know not_sure no_idea can't_say didn't_measure never_measured not_counted no_figures
  money2: #money
  figure: #num #pct #money #ord
  when: #year #month #day #clock
  want: wanted_to needed_to trying_to had_to have_to hoping_to wants_to
  speech: said told says asked answered replied explained shouted whispered wrote admitted mentioned
  mental: think thought believe felt feel knew know hope wonder worried wanted
  permit: permission allowed approval approve authorise authorised sign-off signed_off green_light permit license
  rule: rule rules policy procedure regulation law guideline sop standard requirement contract statute protocol compliance
  small: only just little small single few simple short
  quit: leave left leaving quit cancel cancelled switch switching competitor competitors somewhere_else elsewhere gave_up give_up stop stopped
  help: help helped support assist guide guided taught explain explained show showed
  own2: my_own myself by_myself alone by_hand personally in_person on_my_own
  night: night evening weekend sunday saturday holiday holidays midnight dawn overnight after_hours late_shift
  test: test tested trial tried pilot piloted prototype experiment mock-up draft rehearsal dry_run a_b
  listw: list table map card sign label poster sheet chart calendar template checklist script form page guide
  share: told_the trained taught presented shared wiki documented wrote_up handed handover workshop session
  future: will going_to next_year plan_to planning soon expect hopefully forecast target roadmap
  fixedw: fixed repaired solved resolved sorted replaced restored rebuilt recovered reverted rolled_back patched
  cause: because cause caused reason due_to turned_out root since why
  sadness: alone lonely widow widowed died lost grief funeral divorced
  trust: trust trusted believe believed promise promised honest truth lied apologise apologised apologized sorry
`

/** For each kind the stems of its words and phrases; made when the coach is built. */
export const KINDS_BY_STEMS: Readonly<Record<string, string>> = Object.fromEntries(
  KINDS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', list = ''] = line.trim().split(': ')
      const stems = (entry: string) => entry.split('_').flatMap((word) => (word.startsWith('#') ? [word] : stemsOfWord(word)))
      return [name, [...new Set(list.split(' ').map((entry) => stems(entry).join(' ')))].join('|')]
    }),
)
