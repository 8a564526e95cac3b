import type { outage as zhOutage } from '../zh/outage.ts'

export const outage: typeof zhOutage = {
  title: 'Enter outage slips',
  hint: 'What was written on outage slips while there was no power is entered one slip at a time: give its number and time, then do that one thing as usual.',
  since: (time) => `Your shift has had the drawer since ${time}; enter what was written after that.`,
  number: 'Outage slip number',
  next: (number) => `The next must be ${number}. Type what is printed on the slip in hand.`,
  date: 'Date written',
  time: 'Time written',
  timeHint: '24 hours, like 14:10',
  timeMissing: 'Give the time it was written, like 14:10',
  numberMissing: 'Give the number of the slip',
  begin: 'Enter this slip',
  noBook:
    'This desk has no book of outage slips. A lead or the accountant receives and issues one under “Number books”.',
  noShift: 'Open a shift first, then enter outage slips.',
  entered: {
    title: 'Entered in this shift',
    empty: 'No outage slip was entered in this shift',
    number: 'Number',
    written: 'Written',
    enteredAt: 'Entered',
    made: 'Documents issued',
    none: 'No document',
  },
  band: {
    writing: (number, time) =>
      `Entering outage slip ${number} (${time}). The next thing you do is booked as of that time.`,
    cancel: 'Not this slip',
    done: (number) => `Outage slip ${number} is entered.`,
    another: 'Next slip',
    end: 'All entered',
  },
}
