import { type Cue, table } from './cue.js'

/** Anyone: says nothing of who. */
const ANYONE =
  'customer client user people person consumer folk audience end-user enduser everyone everybody somebody someone stakeholder population public community member'

/** A person or house of some kind, not yet a trade: somebody one could point at once more is told. */
const SOMEONE =
  'man woman lady gentleman guy fellow chap boy girl kid child children men women family families couple mother father mum mom dad mam grandmother grandfather granny grandma grandpa son daughter wife husband widow widower parent neighbour neighbor stranger visitor guest caller buyer shopper subscriber viewer reader listener account partner owner volunteer operator supplier vendor seller coach guide'

/** Those who receive somebody's work, by trade or by lot in life. */
const TRADES =
  'patient tenant renter landlord landlady resident pupil student learner apprentice trainee undergraduate schoolchild applicant candidate claimant citizen taxpayer voter pensioner retiree veteran refugee asylum-seeker newcomer beneficiary donor congregation ' +
  'farmer grower beekeeper fisherman fisher crofter rancher gardener florist baker butcher chef cook barista caterer restaurateur brewer winemaker cheesemaker ' +
  'nurse midwife doctor physician surgeon pharmacist dentist physio physiotherapist therapist paramedic carer caregiver optician vet hygienist radiographer oncologist ' +
  'teacher lecturer tutor professor principal headteacher librarian curator researcher scientist postdoc archivist translator interpreter ' +
  'plumber electrician builder carpenter joiner roofer welder machinist mechanic fitter contractor subcontractor installer surveyor architect landscaper decorator tiler mason ' +
  'driver cyclist rider commuter passenger traveller traveler motorist trucker haulier haulage skipper sailor captain pilot hiker runner climber swimmer skier camper angler ' +
  'shopkeeper shopowner retailer wholesaler distributor importer exporter merchant trader stallholder franchisee jeweller tailor seamstress dressmaker potter weaver bookbinder carver luthier cobbler ' +
  'accountant bookkeeper auditor lawyer solicitor attorney notary paralegal underwriter broker adjuster planner buyer-planner treasurer investor trader borrower saver cardholder policyholder homeowner freelancer founder entrepreneur proprietor ' +
  'musician cellist violinist pianist singer drummer composer painter photographer illustrator author journalist editor publisher gamer player bride groom newlywed wedding-couple dancer actor ' +
  'clerk receptionist secretary dispatcher picker packer warehouseman cashier cleaner janitor caretaker concierge porter steward housekeeper waiter waitress bartender hairdresser barber groomer nanny childminder ' +
  'officer firefighter policeman soldier inspector warden ranger postman courier miner roughneck foreman setter lineman conductor deckhand technician ' +
  'merchant-partner tourist pensioners amputee wheelchair-user survivor inmate prisoner orphan toddler teenager infant newborn baby senior elder'

/** Houses of people: customers when they ask for something, and just as often where the teller works. */
const HOUSES =
  'clinic hospital ward surgery practice pharmacy hospice school nursery college university kindergarten creche charity parish church mosque temple museum gallery library theatre theater choir orchestra band club academy shop store bakery café cafe restaurant pub hotel hostel guesthouse campsite farm vineyard dairy brewery garage workshop factory mill foundry plant manufacturer maker studio salon agency brokerage insurer bank lender startup start-up chain cooperative co-op association municipality council ministry airline carrier utility refinery ferry fleet firm consultancy depot shipyard distributor'

/** How much a noun says of who somebody is: nothing for a customer, a little for a man or a buyer, more for a florist, and a house of people. */
export type Kind = 'anyone' | 'someone' | 'trade' | 'house'

const KINDS: ReadonlyMap<string, Kind> = kindsOf([
  [ANYONE, 'anyone'],
  [SOMEONE, 'someone'],
  [HOUSES, 'house'],
  [TRADES, 'trade'],
])

/** Words in singular and plural; a word of two kinds is of the later one. */
function kindsOf(lists: readonly (readonly [string, Kind])[]): ReadonlyMap<string, Kind> {
  const all = new Map<string, Kind>()
  for (const [words, kind] of lists)
    for (const word of words.split(' ')) {
      all.set(word, kind).set(`${word}s`, kind).set(`${word}es`, kind)
      if (word.endsWith('y')) all.set(`${word.slice(0, -1)}ies`, kind)
    }
  return all
}

/** What kind of receiver of work a word names, in singular or plural, hyphenated or possessive; null when it names nobody. */
export function kindOf(word: string): Kind | null {
  const lower = word.toLowerCase()
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower
  return KINDS.get(bare) ?? KINDS.get(bare.slice(bare.lastIndexOf('-') + 1)) ?? null
}

/** Those one works with rather than for: a name beside one of these is no customer. */
export const INSIDER =
  "(?:manager|boss|colleagues?|coworkers?|co-workers?|supervisor|team ?lead|lead|leader|director|ceo|cto|cfo|coo|vp|head of|president|engineers?|developers?|dev|teammates?|team-mates?|intern|mentor|predecessor|deputy|assistant|partner in|foreman|scrum master|product owner|product manager|project manager|tech lead|account manager|sales rep|rep|consultants?|counterpart|mate|shift lead|chief|skipper|senior|junior|principal engineer|designer|administrator|admin|HR|boss's)"

/** Those who can only be on the receiving side, whoever's they are: "our tenant" is no colleague. */
export const RECEIVER =
  '(?:customers?|clients?|patients?|tenants?|renters?|residents?|pupils?|students?|learners?|applicants?|candidates?|claimants?|guests?|visitors?|buyers?|members?|suppliers?|subscribers?|passengers?|neighbou?rs?|accounts?|users?|callers?|owners?|shoppers?|readers?|players?|borrowers?|donors?|parents?|families|family|landlord|landlady|contact)'

const pattern = (words: string): RegExp => new RegExp(`\\b(?:${words.split(' ').join('|')})(?:e?s|ies)?\\b`, 'i')
/** Words for those served, from anybody to a trade, as cues of their own. */
export const roleCues: readonly Cue[] = table([
  { name: 'who-anyone', pattern: pattern(ANYONE) },
  { name: 'who-someone', pattern: pattern(SOMEONE) },
  { name: 'who-trade', pattern: pattern(TRADES) },
  { name: 'who-house', pattern: pattern(HOUSES) },
  { name: 'who-insider', pattern: new RegExp(`\\b${INSIDER}\\b`, 'i') },
  { name: 'who-receiver', pattern: new RegExp(`\\b(?:a|an|one|this|our|my|the) (?:[^ .,;:!?]{1,24} ){0,3}${RECEIVER}\\b`, 'i') },
])
