import type { Department } from '../property/property.types.ts'
import type { RoutingRule } from './routing.types.ts'

/** A stay has few payers; more windows than this are a mistake. */
export const maxWindows = 8

/**
 * The window a charge goes to by rule: a rule for its code comes before one for its department, and a window
 * that is closed takes nothing any more. Undefined where no rule speaks: the charge stays where it was meant to go.
 */
export const routeOf = (
  rules: readonly RoutingRule[],
  charge: { readonly code: string; readonly department: Department },
): number | undefined => {
  const open = rules.filter(({ isOpen }) => isOpen)
  const rule =
    open.find(({ code }) => code === charge.code) ??
    open.find(({ department }) => department === charge.department)
  return rule?.folioId
}
