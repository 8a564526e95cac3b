import type { handovers as zh } from '../zh/handovers.ts'

export const handovers: typeof zh = {
  title: 'Hand over',
  noShift: 'You hold no shift, so there is nothing to hand over.',
  steps: { count: 'Count', papers: 'Numbers, keys, papers', equations: 'Equations', sign: 'Drop and sign' },
  stepList: 'Steps of the handover',
  next: 'Next',
  firstCountKept:
    'The figures of the books are shown after you submit. The first count is kept for ever; a recount needs a lead.',
  recountKept: 'A recount: the count before is kept, a lead approves this one.',
  submitCount: 'Submit the count',
  recountSigns: 'A lead approves the recount.',
  recountLead: 'Ask a lead',
  equations: {
    differ: (count) => (count === 1 ? '1 line still differs' : `${count} lines still differ`),
    recount: 'Count again',
    recountHint: 'For a wrong count, before a lead; the first count is kept.',
    resume: 'Back to work',
    resumeHint: 'Postings are possible again; before handing over you count anew.',
    bookShort: (amount) => `Book ${amount} short`,
    bookOver: (amount) => `Book ${amount} over`,
    bookSigns: ({ what, amount }) =>
      `${what}: ${amount} short, the outgoing cashier’s debt. A lead approves.`,
    overSigns: ({ what, amount }) => `${what}: ${amount} over, surrendered. A lead approves.`,
    booked: ({ kind, amount }) =>
      kind === 'short'
        ? `${amount} booked short: the outgoing cashier’s debt`
        : `${amount} booked over: to be decided`,
    overShortSlip: 'Over/short slip',
    declare: 'Declare missing',
    declareTitle: (paper) => `Declare missing: ${paper}`,
    declareHint: (count) =>
      `${count} missing. The declaration has a number, a lead approves it, and it goes to finance with the papers.`,
    declared: 'The missing papers are declared',
    declaration: 'Declaration',
    reason: 'Reason',
    reasons: {
      lost: 'Lost',
      kept_by_guest: 'Kept by the guest',
      destroyed: 'Destroyed',
      with_accounts: 'With finance already',
    },
    moreThanBooks: 'More in hand than booked: count again, or go back to work and do what was left out.',
    numberDiffers:
      'The number differs: look at the next paper and count again, or go back to work and void the spoiled one.',
    callAdministrator: 'The books disagree with themselves; no count cures that. Call an administrator.',
  },
  sign: {
    floatAmount: 'Float',
    foreignTakings: (currency: string) => `To drop, ${currency}`,
    takings: 'Above the float, to be dropped',
    dueBack: 'Below the float, handed over as it is, due back',
    nothingToDrop: 'Nothing is above the float; there is nothing to drop.',
    bagNumber: 'Bag number',
    bagHint: 'The number printed on the bag, such as BAG-0012. A bag is used once.',
    bagMissing: 'Enter the number of the bag',
    amount: 'Amount',
    dropAction: 'Drop in the bag',
    witnessSigns: ({ amount, bag }) =>
      `Witness: ${amount} is sealed in bag ${bag} and dropped. The witness enters user name and PIN.`,
    dropped: ({ amount, bag }) => `${amount} dropped in bag ${bag}`,
    dropSlip: 'Drop slip',
    dropFirst: 'Drop the takings first',
    give: 'Sign and hand over',
    giveSigns: (amount) => `I hand over the float of ${amount}, the numbers and the keys.`,
    end: 'No successor: float to the safe',
    endApproval: (amount) =>
      `The float of ${amount} goes back to the safe and the shift is sealed. A lead approves.`,
  },
  forced: {
    title: 'Force the handover',
    intro: ({ desk, name, number }) =>
      `${desk}: you count shift ${number} in the place of ${name}, with a colleague beside you`,
    hint: 'A cashier who is there hands over. Differences are booked against the cashier; the report says who closed the shift and that the cashier did not sign.',
    reliever: (name) =>
      `${name} relieves and has the drawer. This count ends the relief, and a cash short is the debt of ${name}; if ${name} is there, let ${name} be the witness.`,
    reason: 'Reason',
    reasons: {
      forgotten: 'Left without handing over',
      left: 'Unwell, or called away',
      turned: 'Not counted since the date was rolled',
      unaccepted: 'Nobody came for the float',
    },
    submit: 'Counted: two sign',
    witnessSigns: (name) =>
      `Witness: a lead counted the shift of ${name}; I saw the cash, numbers, keys and papers.`,
    leadSigns: (name) => `I counted in the place of ${name} and hand over.`,
    banner: ({ name, by, witness }) =>
      `Forced handover: ${by} counted the shift of ${name}, ${witness} witnessed. Differences are booked against ${name}.`,
    giveBack: 'The cashier is back: return the shift',
    giveBackHint: 'The cashier goes on or hands over; before that the drawer is counted anew.',
    endSigns: (amount) =>
      `Witness: the float of ${amount} goes back to the safe and the shift is sealed. The witness enters user name and PIN.`,
    notSigned: ({ name, by, witness, reason }) =>
      `Forced handover: closed by ${by}, witnessed by ${witness}, reason “${reason}”. The cashier ${name} did not sign.`,
    gone: 'This shift was handed over or sealed already; there is nothing to force.',
  },
  waiting: {
    title: 'Given, waiting for the next cashier',
    hint: 'The next cashier signs in here or at another machine, opens Shift, counts and accepts.',
    given: 'Float given',
    since: 'Given at',
    signOut: 'Sign out for the next cashier',
    takeBack: 'Take back',
    takeBackHint: 'The shift goes on; before handing over you count anew.',
    sealed: (shift) => `Shift ${shift} is sealed`,
    report: 'Report of this shift',
  },
}
