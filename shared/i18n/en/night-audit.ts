import type { nightAudit as zh } from '../zh/night-audit.ts'

export const nightAudit: typeof zh = {
  title: 'Roll the business date',
  intro: ({ current, next }) => `${current} → ${next}`,
  hint: 'Charges the nights of guests in house, turns open shifts, seals the day. It cannot be undone.',
  blocked: 'First do this:',
  ready: 'The date can be rolled.',
  action: 'Roll the date',
  confirmTitle: 'Roll the business date',
  confirm: ({ current, next }) =>
    `Ends ${current} and begins ${next}. After that nothing can be posted to ${current}.`,
  done: (date) => `The business date is ${date}`,
  nights: 'Nights charged',
  revenue: 'Room revenue',
  turned: 'Shifts turned',
  report: 'Day report',
  headCode: 'Head code',
  openReport: 'Open the day report',
}
