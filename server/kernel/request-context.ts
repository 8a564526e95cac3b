import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { Hotel } from './hotel.ts'

/** Who is signed in at this browser, and the desk it stands on. */
export interface SessionView {
  readonly staffId: number
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly deskId: number | null
}

/** The cookie that carries the session's token. Only its digest is ever stored. */
export interface SessionCookie {
  readonly token: string | null
  readonly set: (token: string) => void
  readonly clear: () => void
}

/** What a procedure knows of the request it answers. Made by the HTTP server, and by tests without one. */
export interface RequestContext {
  readonly hotel: Hotel
  readonly session: SessionView | null
  readonly ip: string
  readonly requestId: string
  readonly sessionCookie: SessionCookie
}
