import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Mistake } from './mistakes.ts'

/** Every mistake a sealed report owns up to, with whose it is. Nothing but the report is looked at. */
export const mistakesIn = (report: SealedShiftReport, names: Readonly<Record<string, string>>): Mistake[] => {
  const nameOf = (staffId: number | null): string => names[staffId ?? 0] ?? ''
  const cashier = nameOf(report.shift.cashierId)
  return [
    ...report.differences.map(({ kind, origin, terminalId, staffId, amount }) => ({
      kind:
        origin === 'counterfeit'
          ? ('counterfeit' as const)
          : (`${terminalId === null ? 'cash' : 'terminal'}_${kind}` as const),
      // An over is surrendered and nobody's; it was found in somebody's drawer.
      cashier: kind === 'short' ? nameOf(staffId) : cashier,
      what: amount,
    })),
    ...report.corrections.map(({ kind, amount, by }) => ({
      kind: kind === 'payment' ? ('wrong_tender' as const) : ('wrong_posting' as const),
      cashier: nameOf(by),
      what: amount.replace('-', ''),
    })),
    ...report.numbers.flatMap(({ voided }) =>
      voided.map(({ number }) => ({ kind: 'spoiled_invoice' as const, cashier, what: number })),
    ),
    ...report.exceptions.map(({ kind, amount, detail, by }) => ({
      kind,
      cashier: nameOf(by),
      what: kind === 'missing_paper' ? detail : amount,
    })),
  ]
}
