/** The lists of a date: who comes, who sleeps here, who leaves; and what was reserved over a range. */
export const stayListKinds = ['inHouse', 'arrivals', 'departures', 'reservations'] as const

export type StayListKind = (typeof stayListKinds)[number]

/** What a list of reservations may be narrowed to. Who is in house or has left is past being a reservation. */
export const reservationStates = ['reserved', 'in_house', 'checked_out', 'cancelled', 'no_show'] as const

export type ReservationState = (typeof reservationStates)[number]

/** More rows than anybody reads: a range that holds more says that it was cut. */
export const longestStayList = 1_000
