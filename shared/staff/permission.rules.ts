import type { Area } from '../kernel/area.ts'
import type { Role } from '../kernel/role.ts'

interface Permission {
  /** Who may do it. */
  readonly run: readonly Role[]
  /** Whose PIN counts as the second person's, for commands that ask for one. */
  readonly approve: readonly Role[]
}

const desk: readonly Role[] = ['receptionist', 'cashier', 'shift_lead']
const cashiers: readonly Role[] = ['cashier', 'shift_lead']
const leads: readonly Role[] = ['shift_lead', 'administrator']
const bookkeepers: readonly Role[] = [...desk, 'accountant', 'administrator']
const administrator: readonly Role[] = ['administrator']
const nobody: readonly Role[] = []

/** Every command of the hotel, and who may run and approve it. The command runner asks here and nowhere else. */
const permissions = {
  openShift: { run: desk, approve: leads },
  countDrawer: { run: desk, approve: leads },
  resumeShift: { run: desk, approve: leads },
  bookDifference: { run: desk, approve: leads },
  declareMissingPaper: { run: desk, approve: leads },
  /** Any colleague may witness a drop. */
  dropCash: { run: desk, approve: bookkeepers },
  giveHandover: { run: desk, approve: leads },
  takeBackHandover: { run: desk, approve: leads },
  acceptHandover: { run: desk, approve: leads },
  endShift: { run: desk, approve: leads },
  receiveDrop: { run: ['accountant'], approve: leads },

  reserveStay: { run: desk, approve: nobody },
  cancelReservation: { run: desk, approve: leads },
  markNoShow: { run: desk, approve: leads },
  checkIn: { run: desk, approve: leads },
  extendStay: { run: desk, approve: leads },
  checkOut: { run: desk, approve: leads },
  requestInspection: { run: desk, approve: nobody },
  cancelInspection: { run: desk, approve: nobody },
  answerInspection: { run: [...desk, 'housekeeper'], approve: nobody },
  setRoomState: { run: [...desk, 'housekeeper'], approve: nobody },

  postCharge: { run: desk, approve: leads },
  correctCharge: { run: cashiers, approve: leads },
  takePayment: { run: desk, approve: leads },
  takeDeposit: { run: desk, approve: leads },
  issueTaxInvoice: { run: cashiers, approve: leads },
  voidNumber: { run: cashiers, approve: leads },

  writeNotice: { run: bookkeepers, approve: nobody },
  readNotice: { run: bookkeepers, approve: nobody },
  openMatter: { run: bookkeepers, approve: nobody },
  /** A matter that money hangs on is closed in front of a lead. */
  closeMatter: { run: bookkeepers, approve: leads },

  rollBusinessDate: { run: ['shift_lead', 'accountant', 'administrator'], approve: leads },
  addStaff: { run: administrator, approve: nobody },
  changeStaff: { run: administrator, approve: nobody },
  changeProperty: { run: administrator, approve: nobody },
} as const satisfies Record<string, Permission>

export type CommandName = keyof typeof permissions

export const commandNames = Object.keys(permissions) as CommandName[]

const permissionOf = (commandName: string): Permission | undefined =>
  Object.hasOwn(permissions, commandName) ? permissions[commandName as CommandName] : undefined

/** Whether the role may run the command. A command that the table does not know may be run by nobody. */
export const mayRun = (role: Role, commandName: string): boolean =>
  permissionOf(commandName)?.run.includes(role) ?? false

/** Whether the role's PIN counts as the second person's. */
export const mayApprove = (role: Role, commandName: string): boolean =>
  permissionOf(commandName)?.approve.includes(role) ?? false

const visibleAreas: Readonly<Record<Role, readonly Area[]>> = {
  receptionist: ['desk', 'inHouse', 'shift', 'handoverBook', 'documents', 'reports', 'inspections'],
  cashier: ['desk', 'inHouse', 'shift', 'handoverBook', 'documents', 'reports', 'inspections'],
  shift_lead: ['desk', 'inHouse', 'shift', 'handoverBook', 'documents', 'reports', 'inspections'],
  accountant: ['desk', 'inHouse', 'shift', 'handoverBook', 'documents', 'reports'],
  housekeeper: ['inspections'],
  administrator: [
    'desk',
    'inHouse',
    'shift',
    'handoverBook',
    'documents',
    'reports',
    'inspections',
    'settings',
  ],
}

/** Whether the role may look into an area: what the rail shows, and what a query answers. */
export const canSee = (role: Role, area: Area): boolean => visibleAreas[role].includes(area)
