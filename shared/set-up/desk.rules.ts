import type { DomainError } from '../kernel/domain-error.ts'
import { defaultKeyKinds, methodsWithTerminal } from './defaults.rules.ts'
import { findRepeated } from './repeated.rules.ts'
import { setUpError } from './set-up.errors.ts'
import type { DeskInput } from './set-up.schema.ts'

const terminalCodes = new Set(methodsWithTerminal.map(({ code }) => code))

const keyCodes = new Set(defaultKeyKinds.map(({ code }) => code))

/** The refusal of desks that share a code, or hold what the hotel does not know; undefined when they are sound. */
export const refusalOfDesks = (desks: readonly DeskInput[]): DomainError | undefined => {
  const desk = findRepeated(desks.map(({ code }) => code))
  if (desk !== undefined) return setUpError('desk_repeated', { desk })
  for (const one of desks) {
    const refusal = refusalOfTerminals(one) ?? refusalOfKeys(one)
    if (refusal) return refusal
  }
  return undefined
}

const refusalOfTerminals = ({ code: desk, terminals }: DeskInput): DomainError | undefined => {
  const unknown = terminals.find((method) => !terminalCodes.has(method))
  if (unknown !== undefined) return setUpError('terminal_unknown', { desk, method: unknown })
  const repeated = findRepeated(terminals)
  return repeated === undefined ? undefined : setUpError('terminal_repeated', { desk, method: repeated })
}

const refusalOfKeys = ({ code: desk, keys }: DeskInput): DomainError | undefined => {
  const codes = keys.map(({ keyCode }) => keyCode)
  const unknown = codes.find((key) => !keyCodes.has(key))
  if (unknown !== undefined) return setUpError('key_unknown', { desk, key: unknown })
  const repeated = findRepeated(codes)
  return repeated === undefined ? undefined : setUpError('key_repeated', { desk, key: repeated })
}
