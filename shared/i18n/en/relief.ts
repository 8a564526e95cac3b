import type { Dictionary } from '../zh.ts'

/** The short custody of a drawer while its cashier is away. */
export const relief: Dictionary['relief'] = {
  title: 'Relief',
  away: (reliever) => `${reliever} has your drawer`,
  relieving: (owner) => `Relieving ${owner}`,
  running: ({ owner, reliever, since }) =>
    `Since ${since} ${reliever} has the drawer of ${owner}. What is taken and paid is ${reliever}'s work in the shift of ${owner}.`,
  start: {
    action: 'Relief',
    title: 'Hand the drawer to a colleague',
    hint: 'Count the drawer together. You sign first, then the colleague with user name and PIN. A difference is yours, and a lead approves it.',
    submit: 'Count and hand over',
    done: (counted) => `The drawer was handed over with ${counted}`,
    otherSigns: 'Signature of the colleague who takes the drawer',
  },
  end: {
    action: 'Take the drawer back',
    title: 'Take the drawer back',
    hint: (reliever) =>
      `Count the drawer together; both sign. A difference is ${reliever}'s, and a lead approves it.`,
    submit: 'Count and take back',
    done: (counted) => `The drawer is back with ${counted}`,
    otherSigns: (name) => `Signature of ${name}`,
    alone: 'The colleague is not here',
    aloneHint: 'When the colleague is not here, a lead signs instead.',
    leadSigns: 'The colleague is not here: a lead approves',
  },
  countMissing: 'Count the drawer',
  report: {
    title: 'Reliefs',
    who: 'Relief',
    span: 'Time',
    way: 'Count',
    ways: { given: 'Out', back: 'Back' },
    custodian: 'Answers for it',
    expected: 'Expected',
    counted: 'Counted',
    overShort: 'Over/short',
  },
}
