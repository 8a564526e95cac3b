import type { training as zh } from '../zh/training.ts'

export const training: typeof zh = {
  band: (number) =>
    `No. ${number} · guests, money and papers here are practice and in no account of the hotel`,
  bandLabel: 'Training mode',
  paper: 'TRAINING 培训 · PRACTICE ONLY, NOT VALID · 练习用，无效',
  leave: 'Back to the hotel',
  enter: 'Enter the training',
  intro:
    'New colleagues practise with the whole system: open a shift, take deposits, check in and out, hand over, print. A training has rooms, floats and numbers of its own; screens and papers say “TRAINING 培训”; nothing of it is in the room board, reports, numbers or police register of the hotel, and every step is recorded in the same chain of the journal.',
  open: 'Open a training',
  opened: (number) =>
    `Training ${number} is open. Everybody enters it from the user menu at the top right, with the usual PIN`,
  desks: 'Practice desks',
  openHint:
    'There are three practice rooms of each room type, the charges and ways to pay of now, and practice money in the safe.',
  close: 'Close the training',
  closeHint:
    'Nobody can enter it afterwards, and practice shifts that were not handed over end with it. What was done stays in the journal for ever.',
  closed: ({ number, rows }) => `Training ${number} is closed; the journal holds ${rows} steps of it`,
  title: 'Trainings',
  number: 'No.',
  state: 'State',
  states: { open: 'Open', closed: 'Closed' },
  openedAt: 'Opened',
  closedAt: 'Closed',
  rows: 'Steps in the journal',
  empty: { title: 'No training yet', hint: 'Open one, and new colleagues can practise without harm.' },
}
