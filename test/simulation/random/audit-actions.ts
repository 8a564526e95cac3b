import { digestOfFindings } from '@jiaoban/server/night-audit/audit-check.service.ts'
import { findingsOf } from '@jiaoban/server/night-audit/audit-finding.service.ts'
import { markNoShows } from '@jiaoban/server/night-audit/mark-no-shows.command.ts'
import { signAuditStep } from '@jiaoban/server/night-audit/sign-audit-step.command.ts'
import { findingKey, isHardStep } from '@jiaoban/shared/night-audit/audit.rules.ts'
import { type AuditStep, auditSteps } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { Action } from './action.ts'
import { type Cents, least, sumOf, taxWithin, toText } from './cents.ts'
import { earn } from './charges.ts'
import { type HotelModel, post, type StayModel, takeNumber } from './hotel-model.ts'
import { release } from './rooms.ts'
import type { Simulation } from './simulation.ts'

const office = 0
const taxBasisPoints = 600n

/** What the model knows of a step for itself; the others are the hotel's word, of which the signatures are followed. */
const expectedOf = ({ stays, date }: HotelModel, step: AuditStep): string[] | undefined => {
  if (step === 'arrivals') {
    return stays
      .filter(({ state, arrival }) => state === 'reserved' && arrival <= date)
      .map(({ id }) => `not_arrived:${id}`)
  }
  if (step !== 'deposits') return undefined
  return stays
    .filter(({ state }) => state !== 'reserved' && state !== 'in_house')
    .flatMap(({ slips }) => slips.filter(({ remaining }) => remaining > 0n))
    .map(({ id }) => `deposit_of_nobody:${id}`)
}

/** What a step finds; where the model knows it too, it must be the same. */
const lookAt = async ({ hotel, model }: Simulation, step: AuditStep) => {
  const findings = await findingsOf(hotel.db.reader, step, model.date)
  const keys = findings.map(findingKey)
  const expected = expectedOf(model, step)
  if (expected && expected.toSorted().join() !== keys.toSorted().join()) {
    throw new Error(`the step ${step} finds ${keys.join()} and not ${expected.join()}`)
  }
  return { keys, digest: digestOfFindings(findings) }
}

const isSigned = ({ signedFindings }: HotelModel, step: AuditStep, keys: readonly string[]): boolean =>
  keys.length > 0 && keys.every((key) => signedFindings.get(step)?.has(key))

/** Whether a roll that signs nothing itself finds a step that nobody signed. */
export const isStepOpen = async (simulation: Simulation): Promise<boolean> => {
  for (const step of auditSteps.filter((one) => !isHardStep(one))) {
    const { keys } = await lookAt(simulation, step)
    if (keys.length > 0 && !isSigned(simulation.model, step, keys)) return true
  }
  return false
}

/** A careful lead signs step after step, right before the roll. */
export const signWhatIsOpen = async (simulation: Simulation): Promise<void> => {
  for (const step of auditSteps.filter((one) => !isHardStep(one))) {
    const { keys, digest } = await lookAt(simulation, step)
    if (keys.length === 0 || isSigned(simulation.model, step, keys)) continue
    await simulation.succeed('zhaomin', (person) =>
      person.run(signAuditStep, { step, seen: digest, reasonCode: 'checked' }),
    )
    simulation.model.signedFindings.set(step, new Set(keys))
  }
}

/** Somebody looks at a step and signs it; what is hard is cured, never signed. */
const sign = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  // What the hard steps find is told by the roll, which they refuse.
  const step = random.pick(auditSteps.filter((one) => !isHardStep(one) || random.chance(0.1)))
  const { keys, digest } = await lookAt(simulation, step)
  if (isHardStep(step) && keys.length > 0) return false
  const isStale = random.chance(0.08)
  const hasReason = random.chance(0.9)
  const wasSigned = isSigned(model, step, keys)
  const refusal = (() => {
    if (isStale) return 'audit_step_changed'
    return keys.length > 0 && !wasSigned && !hasReason ? 'audit_reason_required' : null
  })()
  const result = await simulation.expect(refusal, random.pick(['zhaomin', 'sunli'] as const), (person) =>
    person.run(signAuditStep, {
      step,
      seen: isStale ? '0'.repeat(64) : digest,
      ...(hasReason ? { reasonCode: 'checked' as const } : {}),
    }),
  )
  if (result && !wasSigned) model.signedFindings.set(step, new Set(keys))
  return true
}

/** What the house keeps of the slips of a guest who did not come, in the order in which they were taken. */
const keptOf = ({ noShowKeeps }: HotelModel, { slips, rate }: StayModel): Cents[] => {
  let left = noShowKeeps === 'nothing' ? 0n : noShowKeeps === 'first_night' ? rate : null
  return slips.map(({ remaining }) => {
    const keeps = left === null ? remaining : least(remaining, left)
    if (left !== null) left -= keeps
    return keeps
  })
}

/** Nobody came: the rule decides about the money, what it leaves waits on the slips. */
const endNoShow = (model: HotelModel, stay: StayModel): Cents => {
  const kept = keptOf(model, stay)
  for (const [index, slip] of stay.slips.entries()) {
    const keeps = kept[index] ?? 0n
    if (keeps === 0n) continue
    const tax = taxWithin(keeps, taxBasisPoints)
    post(model, `deposits:${slip.id}`, 'revenue.cancellation:0', keeps - tax)
    post(model, `deposits:${slip.id}`, 'tax.output:0', tax)
    earn(model, office, keeps)
    takeNumber(model, 'receipt')
    slip.remaining -= keeps
  }
  release(model, stay, stay.arrival)
  stay.state = 'no_show'
  model.touched.add(stay)
  return sumOf(kept)
}

/** The whole list at once, or nothing of it. */
const markAll = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const due = model.stays.filter(({ state, arrival }) => state === 'reserved' && arrival <= model.date)
  const others = model.stays.filter((stay) => !due.includes(stay) && stay.state !== 'in_house')
  const wrong = random.chance(0.15) ? random.pickAny(others) : undefined
  const chosen = due.slice(0, random.int(1, 3))
  const stays = wrong ? [...chosen, wrong] : chosen
  if (stays.length === 0) return false
  const refusal = !wrong ? null : wrong.state === 'reserved' ? 'arrival_not_due' : 'stay_not_reserved'
  const result = await simulation.expect(refusal, 'zhaomin', (person) =>
    person.run(markNoShows, { stayIds: stays.map(({ id }) => id), reasonCode: 'no_answer' }),
  )
  if (!result) return true
  const kept = toText(sumOf(stays.map((stay) => endNoShow(model, stay))))
  const left = toText(sumOf(stays.flatMap(({ slips }) => slips.map(({ remaining }) => remaining))))
  const answered = `${result.kept} ${result.leftOnSlips}`
  if (answered !== `${kept} ${left}`) throw new Error(`the list says ${answered} and not ${kept} ${left}`)
  return true
}

export const auditActions: readonly Action[] = [
  { weight: 6, run: sign },
  { weight: 1, run: markAll },
]
