/** Texts that say nothing, each with many of the words that count elsewhere. */

const headed = (situation: string, task: string, action: string, result: string): string =>
  `## Situation\n\n${situation}\n\n## Task\n\n${task}\n\n## Action\n\n${action}\n\n## Result\n\n${result}\n`

export const NONSENSE: Readonly<Record<string, string>> = {
  'trigger words': headed(
    'When where what is are that team project code client hospital 2021 manager lead.',
    'Goal target deadline responsible owned had to need because so that otherwise.',
    'I analysed created designed implemented led built wrote tested called asked measured decided.',
    'Result outcome impact increased decreased saved 25% 40% 3x from 10 to 2 renewed still standard.',
  ),
  'four stubs':
    'When? I had to. I did. 7% result. When? I must. I made. 9% saved. When? I was. I led. 3% more. When? I saw. I built. 8% less.',
  'one word fifty times': `taxi theme ${'of '.repeat(50)}taxi 7 theme.`,
  'labels only': headed('Team problem issue.', 'My task my goal.', 'Drew up, designed, led, created.', 'Saved 3%, gained 5%.'),
  'marker phrases': headed(
    'For context, let me set the scene. The situation was the situation that we were in at that time.',
    'The challenge was the challenge. My task was to do the task, because the task had to be done.',
    'First I decided one. Then I decided two. After that I decided three. Finally I decided all of them.',
    'As a result there was the result. The outcome was one. What I learned is what I learned.',
  ),
  'leadership principles': headed(
    'I have always lived Customer Obsession, and I work backwards from the customer in all that I do.',
    'I showed Ownership and Bias for Action. I Insist on the Highest Standards and I Think Big.',
    'I used Dive Deep to dive deep. I applied Are Right, A Lot and Learn and Be Curious. I Invented and Simplified. I showed Have Backbone, Disagree and Commit. I Earned Trust through Earn Trust.',
    'I Delivered Results with Frugality. I Hired and Developed the Best. Success and Scale brought Broad Responsibility.',
  ),
  'bracket template': headed(
    'In [month, year] I was working as [role] at [company] when [customer name], who [one detail], had [problem].',
    'My task was to [goal] by [date], because otherwise [consequence for the customer].',
    'First I [action one]. Then I [action two] rather than [alternative], because [reason]. [Person] objected that [cost], so I [settlement].',
    'As a result, [metric] went from [before] to [after] in [time]. [Customer] [what they gained]. Today [what remains].',
  ),
  'blank template': headed(
    'In ____ I worked as ____ at ____ and the customer ____ had a problem with ____.',
    'I was responsible for ____ and if I had done nothing ____ would have happened.',
    'I asked ____ and found that ____. I decided to ____ instead of ____ because ____.',
    'X improved by XX% from YY to ZZ, and the customer <name> was able to <benefit>.',
  ),
  'word salad': headed(
    'Patients the ward ring Tuesday of because the kitchen spoke blue invoice under her sixteen tailor with nobody.',
    'Deadline me responsible spoon the and if lost otherwise contract would ramps owned of my Saturday seven.',
    'I asked the of sleeve, wrote under forty, because rather than tray the lawyer agreed bins logs and pulled I seven counted moon.',
    'From nine the to two fell of customer renewed, Mrs half standard every now of tube went less bread came.',
  ),
  'only questions': headed(
    'When was it, and where did it happen? Who was the customer, and what was special about her?',
    'What was my own part? What would have happened if I had done nothing at all?',
    'What did I do first? Whom did I ask, and what did they say? Why did I choose this rather than something else? Who was against it?',
    'Did complaints fall from nine to two? What can the customer do today? What is still in place?',
  ),
  advice: headed(
    'A good answer says when and where it happened and names one customer with one or two details.',
    'It says what your own part was and what would have been lost, because an interviewer listens for stakes.',
    'Say what you did, one verb and one object at a time. Explain why you chose it rather than something cheaper, and who objected.',
    'Give a number with a comparison, for example from nine days to two, and say what the customer can do now. End with what remains.',
  ),
  creed: headed(
    'Customers are the reason why every company exists, in every country and in every year.',
    'It is our responsibility to serve them, because without them there would be no business.',
    'One should always listen to customers, read their feedback, look at the data and decide what is best for them rather than for oneself.',
    'Then customers are happy, they come back, they tell their friends, and the business grows by itself.',
  ),
  'the prompt told back': headed(
    'Tell me about a time when you had to deal with a difficult customer. What was the situation, and who was the customer?',
    'Describe a time when you had to advocate for a customer need that was not a priority. What was your responsibility?',
    'What did you do, and why did you choose this action? How did you make the case? How did you manage them?',
    'What was the outcome? How did you measure it? What did you learn from it?',
  ),
}

/** A list of achievements is not a story. */
export const CURRICULUM = headed(
  'Customer Success Manager, 2018 to 2022, SaaS, EMEA, team of 12.',
  'Responsible for 140 accounts and a portfolio of 9 million.',
  'Implemented playbooks, QBRs and health scores. Managed escalations. Led onboarding. Improved processes. Drove adoption.',
  'Retention 97%. NPS +22. Churn -40%. Upsell 1.2 million. Award 2021.',
)
