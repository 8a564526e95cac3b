import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import type { Area } from '@jiaoban/shared/kernel/area.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { Clock } from './clock.ts'
import type { LiveBus } from './live.ts'
import type { RunnerPorts } from './run-command.ts'

/** A second person's user name and PIN, typed at the screen of the first. */
export interface Approval {
  readonly username: string
  readonly pin: string
}

/** What requests must ask of the staff domain. Both verifications happen before a command's transaction. */
export interface AccessPorts {
  readonly canSee: (role: Role, area: Area) => boolean
  /** Raises `pin_wrong` and `pin_locked`. */
  readonly verifyPin: (staffId: number, pin: string) => Promise<void>
  /** The id of the approver. Raises `pin_wrong` and `pin_locked`. */
  readonly verifyApproval: (approval: Approval) => Promise<number>
}

export interface HotelSettings {
  /** Where the signing keys and, by default, the database file live. */
  readonly dataDir: string
  readonly hasRateLimits: boolean
  /** What whoever founds the hotel must type; null where only this machine can open the page. */
  readonly setUpCode: string | null
  /** The number of the training that this house is for; null for the hotel. */
  readonly trainingNumber: number | null
}

/** The way from a hotel to its training, which is a house of its own (see server/training). */
export interface TrainingPort {
  /** The house trainees practise in, made when it is first asked for. Raises the refusals of `TrainingErrors`. */
  readonly house: () => Promise<Hotel>
  /** Records what is not recorded yet, as this person of the hotel's staff. Raises the same. */
  readonly record: (staffId: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** One open hotel: its database and everything a request may need. Built once, in server/app. */
export interface Hotel {
  readonly db: HotelDatabase
  readonly clock: Clock
  readonly runner: RunnerPorts
  readonly live: LiveBus
  readonly access: AccessPorts
  readonly settings: HotelSettings
  /** Null where no training can be: in a training itself, and where nobody said where to keep one. */
  readonly training: TrainingPort | null
}
