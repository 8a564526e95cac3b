import { readChecklist } from '@jiaoban/server/night-audit/checklist.service.ts'
import { signAuditStep } from '@jiaoban/server/night-audit/sign-audit-step.command.ts'
import type { AuditStep, SignReasonCode } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { TestHotel } from './hotel.ts'
import type { Username } from './small-hotel.ts'

const stepOf = async (hotel: TestHotel, step: AuditStep) => {
  const found = (await readChecklist(hotel.db.reader, hotel.runner.keys)).steps.find(
    (one) => one.step === step,
  )
  if (!found) throw new Error(`the audit has no ${step}`)
  return found
}

/** The steps that are not clear, a line each: `arrivals open: not_arrived`. */
export const standOf = async (hotel: TestHotel): Promise<string[]> =>
  (await readChecklist(hotel.db.reader, hotel.runner.keys)).steps
    .filter(({ state }) => state !== 'clear')
    .map(({ step, state, findings }) => `${step} ${state}: ${findings.map(sayFinding).join(', ')}`)

const sayFinding = ({
  kind,
  label,
  amount,
}: {
  kind: string
  label: string
  amount: string | null
}): string => [kind, label, amount].filter((word) => word !== null && word !== '').join(' ')

/** Signs a step as it stands. */
export const signAs = async (
  hotel: TestHotel,
  who: Username,
  step: AuditStep,
  reasonCode?: SignReasonCode,
) => {
  const { digest } = await stepOf(hotel, step)
  return hotel.people[who].run(signAuditStep, {
    step,
    seen: digest,
    ...(reasonCode === undefined ? {} : { reasonCode }),
  })
}
