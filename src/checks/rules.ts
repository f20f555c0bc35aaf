import { actionsConcrete } from './actions-concrete.js'
import { actionsOwned } from './actions-owned.js'
import { beyondTheRole } from './beyond-the-role.js'
import type { Check } from './check.js'
import { contextConcrete } from './context-concrete.js'
import { customerBlame } from './customer-blame.js'
import { customerEvidence } from './customer-evidence.js'
import { customerNamed } from './customer-named.js'
import { customerNeed } from './customer-need.js'
import { customerResult } from './customer-result.js'
import { decisionCustomerImpact } from './decision-customer-impact.js'
import { hedgingFiller } from './hedging-filler.js'
import { honestyNotice } from './honesty-notice.js'
import { jargon } from './jargon.js'
import { lastingMechanism } from './lasting-mechanism.js'
import { outcomeQuantified } from './outcome-quantified.js'
import { outcomeStated } from './outcome-stated.js'
import { pastNotHypothetical } from './past-not-hypothetical.js'
import { sectionBalance } from './section-balance.js'
import { speakingTime } from './speaking-time.js'
import { taskOwnedStakes } from './task-owned-stakes.js'
import { tensionBalanced } from './tension-balanced.js'

/** Every check as it is judged by hand-made rules alone, in the order of the rubric. */
export const RULES: readonly Check[] = [
  contextConcrete,
  customerNamed,
  customerNeed,
  customerEvidence,
  taskOwnedStakes,
  actionsOwned,
  actionsConcrete,
  decisionCustomerImpact,
  tensionBalanced,
  beyondTheRole,
  outcomeStated,
  outcomeQuantified,
  customerResult,
  lastingMechanism,
  pastNotHypothetical,
  sectionBalance,
  speakingTime,
  hedgingFiller,
  customerBlame,
  jargon,
  honestyNotice,
]
