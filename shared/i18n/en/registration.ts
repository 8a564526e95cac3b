import type { registration as zh } from '../zh/registration.ts'

export const registration: typeof zh = {
  title: 'Registration form',
  room: 'Room',
  rate: 'Rate a night',
  arrival: 'Arrival',
  departure: 'Departure',
  party: 'Guests',
  breakfasts: 'Breakfast',
  plate: 'Plate',
  deposits: 'Deposit slips',
  remarks: 'Remarks',
  name: 'Name',
  idKind: 'Document',
  idNumber: 'Document number',
  nationality: 'Nationality',
  phone: 'Phone',
  rules: ({ checkOutTime, halfDayUntil }) => [
    `Check-out is at ${checkOutTime}. Leaving later costs half a night until ${halfDayUntil}, and a whole night after it.`,
    'Please leave valuables in the safe at the front desk.',
    'Visitors register at the front desk. Damage to the room is charged.',
    'The hotel reports registrations to the police as the law requires, and uses them for nothing else.',
  ],
  guestSignature: 'Guest’s signature',
  receptionist: 'Receptionist',
  date: 'Date',
}
