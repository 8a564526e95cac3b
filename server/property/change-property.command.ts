import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { replaceProperty } from '@jiaoban/db/property/property.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { bearMark, trainingMark } from '@jiaoban/shared/kernel/training-mark.ts'
import { cashRoundingMinor } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import { refusalOfHouseRules } from '@jiaoban/shared/property/property.rules.ts'
import { changePropertyInput } from '@jiaoban/shared/property/property.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/**
 * Changes the head of the documents and the house rules, from now on: what was printed stays as it was.
 * Raises `half_day_before_check_out`, `training_name_without_mark` and the refusals of an amount.
 */
export const changeProperty = defineCommand({
  name: 'changeProperty',
  journalName: 'property_changed',
  shift: 'office',
  recipe: [],
  input: changePropertyInput,
  run: async (ctx, input) => {
    const refusal = refusalOfHouseRules(input)
    if (refusal) throw refusal
    if (ctx.isTraining && !bearMark(input))
      throw kernelError('training_name_without_mark', { mark: trainingMark.zh })
    const before = await readProperty(ctx.tx)
    const depositStep = Money.of(input.depositStep, ctx.currency)
    await replaceProperty(ctx.tx, { ...before, ...input, depositStep }, ctx.isTraining)
    const { checkOutTime, halfDayUntil, isCountBlind, cashRounding } = input
    const depositStepMinor = depositStep.toMinor()
    ctx.record({
      fact: 'house_rules',
      checkOutTime,
      halfDayUntil,
      depositStepMinor,
      isCountBlind,
      cashRoundingMinor: cashRoundingMinor[cashRounding],
    })
    return { name: input.name }
  },
})
