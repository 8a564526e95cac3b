import type { Role } from '@jiaoban/shared/kernel/role.ts'
import { Browser, envelope } from './browser.ts'
import { roomIdOf, suiteTypeId, twinTypeId } from './small-house.ts'
import type { StaffedHotel } from './staffed-hotel.ts'

type Procedures = Awaited<ReturnType<Browser['ask']>>
type CheckIn = Parameters<Procedures['stays']['checkIn']>[0]['input']
type Reservation = Parameters<Procedures['stays']['reserve']>[0]['input']

interface Approval {
  readonly username: string
  readonly pin: string
}

let documents = 0

/** Somebody with a document that nobody else has. */
export const stranger = (name = 'Wang Fang') => {
  documents += 1
  return { name, idKind: 'id_card' as const, idNumber: `11010119900101${1000 + documents}`, phone: '' }
}

/** The cashier of a small house, who says only what a test is about. */
export class StayDesk {
  readonly #browser: Browser
  readonly #role: Role

  constructor(hotel: StaffedHotel, role: Role = 'cashier') {
    this.#browser = new Browser(hotel)
    this.#role = role
  }

  async ask(): Promise<Procedures> {
    if (this.#browser.token === null) await this.#browser.signIn(this.#role)
    return this.#browser.ask()
  }

  /** A walk-in for one night at 300.00 without a deposit, unless the test says otherwise. */
  async checkIn(room: string, changes: Partial<CheckIn> = {}, approval?: Approval) {
    const input: CheckIn = {
      roomId: roomIdOf(room),
      guests: [stranger()],
      departureDate: '2026-03-02',
      rate: room.startsWith('3') ? '880.00' : '300.00',
      concessionReasonCode: 'member',
      adults: 1,
      ...changes,
    }
    return (await this.ask()).stays.checkIn({ ...envelope(input), approval })
  }

  /** A direct reservation of a twin from the first to the third of March. */
  async reserve(changes: Partial<Reservation> = {}, approval?: Approval) {
    const input: Reservation = {
      source: 'direct',
      guest: { name: 'Zhao Min' },
      roomTypeId: twinTypeId,
      arrivalDate: '2026-03-01',
      departureDate: '2026-03-03',
      rate: changes.roomTypeId === suiteTypeId ? '880.00' : '280.00',
      concessionReasonCode: 'member',
      adults: 2,
      ...changes,
    }
    return (await this.ask()).stays.reserve({ ...envelope(input), approval })
  }

  async extend(stayId: number, departureDate: string) {
    return (await this.ask()).stays.extend(envelope({ stayId, departureDate }))
  }

  async shorten(stayId: number, departureDate: string) {
    return (await this.ask()).stays.shorten(envelope({ stayId, departureDate }))
  }

  async view(stayId: number) {
    return (await this.ask()).stays.byId({ stayId })
  }

  /** The nights a stay holds or has paid: `2026-03-01 300.00 charged`. */
  async nights(stayId: number): Promise<string[]> {
    const { nights } = await this.view(stayId)
    return nights.map(({ night, rate, chargeKind }) => `${night} ${rate} ${chargeKind ?? 'open'}`)
  }
}
