/** What was glued onto the stuffed answers; taken out, the honest answer is left. */
export const STUFFING: Readonly<Record<string, readonly string[]>> = {
  'product-manager': [
    ' I demonstrated customer obsession and bias for action from day one.',
    ' Customer needs, pain points, feedback, data, NPS, CSAT, churn, retention, ROI.',
    ' I leveraged data-driven customer-centric insights to earn trust, dive deep and deliver results. Ownership, stakeholder alignment, root cause, trade-off, went above and beyond, escalated, A/B test, p99.',
    ' Customer satisfaction, loyalty, 40% growth, 300% ROI, renewed, referred, best-in-class mechanism.',
  ],
  'ux-designer': [
    ' As a passionate user advocate, I always put the customer at the heart of everything.',
    ' Jobs to be done, empathy map, persona, customer journey, friction, baseline, hypothesis, deadline, budget.',
    ' I interviewed, measured, prioritised, challenged, negotiated, simplified, validated, iterated. With an obsessive end-to-end mindset I went the extra mile and raised the bar for our valued customers.',
    ' Conversion +35%, NPS 72, churn down, customers came back, learning, scalable playbook.',
  ],
  'school-secretary': [
    ' Customer obsession is in my DNA and I always work backwards from the customer.',
    ' Ownership, empathy, stakeholder, deadline, customer promise, risk of churn.',
    ' I leveraged synergies across all touchpoints to exceed customer expectations. Analysed, interviewed, surveyed, A/B tested, escalated, negotiated, trade-off, win-win.',
    ' Customer satisfaction 98%, complaints down 75%, ROI, standard, mechanism, playbook, scalable.',
  ],
}
