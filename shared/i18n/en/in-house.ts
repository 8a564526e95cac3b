import type { inHouse as chinese } from '../zh/in-house.ts'

export const inHouse: typeof chinese = {
  title: 'Room and key cards',
  actions: {
    move: 'Move room',
    shorten: 'Early departure',
    rate: 'Change rate',
    extras: 'Extra bed, breakfast',
    cards: 'Key cards',
    guest: 'Add a guest',
  },
  extras: {
    extraBeds: 'Extra beds',
    breakfasts: 'Further breakfasts a day, not in the rate',
    prices: ({ bed, breakfast }) =>
      `Charged with each night by the audit: an extra bed ${bed}, a breakfast ${breakfast}.`,
    submit: 'Save',
    done: 'Saved: charged with the nights from tonight on',
    none: 'No extra bed and no further breakfast from tonight on',
    taken: (extras) =>
      [
        extras.extraBeds > 0 ? `Extra bed ${extras.extraBeds} × ${extras.extraBedPrice} a night` : '',
        extras.breakfasts > 0 ? `Breakfast ${extras.breakfasts} × ${extras.breakfastPrice} a day` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
  },
  reasons: {
    guest_wish: 'Guest’s wish',
    noise: 'Noise',
    defect: 'Defect',
    upgrade: 'Upgrade',
    house_need: 'The house needs it',
    agreed: 'Agreed before',
    complaint: 'Complaint',
    vip: 'VIP',
    staff: 'Staff or own use',
    inspection: 'Site inspection',
    other: 'Other',
  },
  history: {
    moved: (from, to) => `Moved from ${from} to ${to}`,
    rate: (room) => `${room}: rate changed`,
    approved: (name) => `approved by ${name}`,
  },
  move: {
    price: 'Price from tonight',
    keep: (rate) => `Stays ${rate}`,
    change: 'A new one',
    newRate: 'New rate, a night',
    difference: (amount) => `${amount} a night`,
    reason: 'Reason',
    none: 'No other room is free on these nights.',
    cards: (count) =>
      `The guest has ${count === 1 ? '1 card' : `${count} cards`} of the old room: take back, issue new.`,
    submit: (room) => `Move to ${room}`,
    done: ({ from, to, cardsOut }) =>
      `Moved from ${from} to ${to}; ${from} is dirty${cardsOut === 0 ? '' : `; take back ${cardsOut} old key cards`}`,
  },
  shorten: {
    date: 'New departure',
    noFee: 'By the house rule nothing is asked for leaving earlier.',
    fee: (amount) => `By the house rule ${amount} is charged at once.`,
    waive: 'Waive it (needs approval)',
    submit: 'Leave earlier',
    done: (date) => `The guest leaves on ${date}; the nights after it are free`,
    doneWithFee: (date, fee) => `The guest leaves on ${date}; a fee of ${fee} was charged`,
  },
  rate: {
    kind: 'From tonight',
    kinds: { paid: 'Paid', complimentary: 'Complimentary', house_use: 'House use' },
    rate: 'Rate, a night',
    reason: 'Reason',
    submit: 'Change (needs approval)',
    done: (rate) => `The rate is ${rate} from tonight`,
    doneFree: (kind) => `${kind} from tonight`,
  },
  cards: {
    out: (count) =>
      count === 0 ? 'No key card is out' : count === 1 ? '1 key card is out' : `${count} key cards are out`,
    askBack: (count) =>
      `${count === 1 ? '1 key card is' : `${count} key cards are`} still out: take back, or charge lost ones under Key cards.`,
    noneOut: 'No key card is out.',
    quantity: 'Cards',
    issue: 'Issue',
    giveBack: 'Take back',
    lose: 'Lost: charge',
    waive: 'Waive the charge (needs approval)',
    issued: (count) => (count === 1 ? '1 key card issued' : `${count} key cards issued`),
    returned: (count) => (count === 1 ? '1 key card taken back' : `${count} key cards taken back`),
    wereLost: (count) => (count === 1 ? '1 key card lost' : `${count} key cards lost`),
    charged: (count, amount) =>
      `${count === 1 ? '1 key card' : `${count} key cards`} lost, ${amount} charged`,
  },
  register: {
    title: 'Guest register for the police',
    kind: 'List',
    kinds: { arrivals: 'Arrivals', departures: 'Departures' },
    from: 'From',
    until: 'Until',
    download: 'Download CSV',
    audited: 'ID numbers are written whole; who took the list, when, and whom they read is recorded.',
    done: ({ file, guests }) => `${file} downloaded, ${guests} guests`,
  },
  guest: {
    submit: 'Register',
    done: (name) => `${name} is registered`,
    leave: 'Leaves',
    leaveOf: (name) => `${name} leaves`,
    left: (time) => `left at ${time}`,
    hasLeft: (name) => `${name} has left`,
  },
}
