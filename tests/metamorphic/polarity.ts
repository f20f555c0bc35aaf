/** Sentences where a small word turns the meaning. Each is put in place of `slot` in a plain story. */
import type { ScoredId } from '../answers/expected.js'

export interface Polarity {
  readonly check: ScoredId
  /** At most this level for what was not so, at least this one for what was. */
  readonly expect: 'absent' | 'at most partial' | 'at least partial' | 'present'
  readonly section: 'situation' | 'task' | 'action' | 'result'
  readonly sentence: string
}

const says = (section: Polarity['section'], check: ScoredId, expect: Polarity['expect'], sentence: string): Polarity => ({
  section,
  check,
  expect,
  sentence,
})

/** A story in which none of the checks of the table below is met. */
export const PLAIN: Readonly<Record<Polarity['section'], string>> = {
  situation: 'There was a problem with the deliveries in our area.',
  task: 'The van had to be loaded again before noon.',
  action: 'The boxes stood in the yard, and it rained on them the whole morning.',
  result: 'It was a long day for all of us.',
}

export const POLARITY: readonly Polarity[] = [
  says('situation', 'customer-named', 'absent', 'We had no customers at that time.'),
  says('situation', 'customer-named', 'at least partial', 'Mrs Tamm, who runs a small guest house by the harbour, was a customer of ours.'),
  says('action', 'customer-evidence', 'absent', 'I would have asked ten customers and looked at their orders.'),
  says('action', 'customer-evidence', 'absent', 'We never asked a customer, and nobody looked at the complaints.'),
  says('action', 'customer-evidence', 'absent', 'I did not read the survey and I did not ask anybody what it showed.'),
  says('action', 'customer-evidence', 'present', 'I asked ten customers, and seven said that the boxes came wet.'),
  says('action', 'actions-owned', 'absent', 'I did not call them, I did not write a list and I did not check the boxes.'),
  says('action', 'actions-owned', 'absent', 'I would call them, I would write a list and I would check the boxes.'),
  says('action', 'actions-owned', 'present', 'I called them, I wrote a list and I checked the boxes.'),
  says(
    'action',
    'actions-concrete',
    'absent',
    'I would call the driver, I would write a list of the boxes and I would cover them with a sheet.',
  ),
  says('action', 'actions-concrete', 'present', 'I called the driver, wrote a list of the boxes and covered them with a sheet.'),
  says('action', 'tension-balanced', 'absent', 'Nobody objected and there was no budget to worry about.'),
  says(
    'action',
    'tension-balanced',
    'present',
    'The driver objected because it cost him an hour, so I offered to load the van for him and he agreed.',
  ),
  says('action', 'beyond-the-role', 'absent', 'I did not stay after my shift and I never spoke to the director about it.'),
  says(
    'action',
    'beyond-the-role',
    'present',
    'It was not my job, but I stayed after my shift and drove the wet boxes to Mrs Tamm myself.',
  ),
  says('result', 'outcome-stated', 'absent', 'The boxes would arrive dry in the future.'),
  says('result', 'outcome-stated', 'present', 'Mrs Tamm cancelled her contract in May.'),
  says('result', 'outcome-quantified', 'absent', 'We never tracked it.'),
  says('result', 'outcome-quantified', 'absent', 'We did not measure whether wet boxes fell from nine to two.'),
  says('result', 'outcome-quantified', 'absent', 'The goal was to cut the wet boxes by half.'),
  says('result', 'outcome-quantified', 'absent', 'We hoped that wet boxes would fall from nine to two a week.'),
  says('result', 'outcome-quantified', 'absent', 'It did not go from nine to two, as we had planned.'),
  says('result', 'outcome-quantified', 'present', 'Wet boxes fell from nine to two a week.'),
  says(
    'result',
    'outcome-quantified',
    'present',
    'Not one wet box came back in the next six months, where it had been nine a month before.',
  ),
  says('result', 'outcome-quantified', 'at least partial', 'Nobody complained about wet boxes in the six months after.'),
  says('result', 'customer-result', 'absent', 'The customers did not come back and nobody got a dry box.'),
  says('result', 'customer-result', 'present', 'Mrs Tamm got her boxes dry and renewed her contract for a year.'),
  says('result', 'lasting-mechanism', 'absent', 'We have no checklist and no rule for it today.'),
  says('result', 'lasting-mechanism', 'absent', 'I would make it a standard for every van.'),
  says('result', 'lasting-mechanism', 'present', 'The sheet is now standard in every van, and the loading list checks it each morning.'),
]
