import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { readDepositRule } from '@jiaoban/db/deposits/deposit-rule.reads.ts'
import {
  listForeignCurrencies,
  listRatesOn,
  readExchangeLimit,
} from '@jiaoban/db/property/foreign-currency.reads.ts'
import { listRoomTypes, readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listApprovalLimits } from '@jiaoban/db/staff/approval-limit.reads.ts'
import { listConcessionLimits } from '@jiaoban/db/staff/concession-limit.reads.ts'
import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { listConcessionReasons } from '@jiaoban/db/stays/agreed-rate.reads.ts'
import { listMarketSegments } from '@jiaoban/db/stays/market.reads.ts'
import { listPlanRates, listRatePlans } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { exchangeLimitCodes } from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { z } from 'zod'
import { changeDepositRule } from '../deposits/change-deposit-rule.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { runCommand } from '../kernel/run-command.ts'
import { changeExchangeLimits } from '../property/change-exchange-limits.command.ts'
import { setExchangeRate } from '../property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '../property/set-foreign-currency.command.ts'
import { changeRoomRules } from '../rooms/change-room-rules.command.ts'
import { changeApprovalLimits } from '../staff/change-approval-limits.command.ts'
import { addRatePlan } from '../stays/add-rate-plan.command.ts'
import { changeRatePlan } from '../stays/change-rate-plan.command.ts'
import { setConcessionReason } from '../stays/set-concession-reason.command.ts'
import { setMarketSegment } from '../stays/set-market-segment.command.ts'
import { setPlanRates } from '../stays/set-plan-rates.command.ts'

/** Runs a command in the training's house, with input as it crosses the wire. */
type Run = <Name extends string, Schema extends z.ZodType, Result>(
  command: Command<Name, Schema, Result>,
  input: z.input<Schema>,
) => Promise<Result>

/** Of the hotel, and in the house of its training. */
interface Copying {
  readonly hotel: Pick<Hotel, 'db'>
  readonly house: Hotel
  readonly run: Run
}

/**
 * What a trainee must find as it is at the desk: the rules of rooms, deposits and approvals, the price lists from the
 * business date on, market segments, reasons, foreign currencies with the rates and limits of the date. Each is set by
 * the command that sets it in a hotel, so that the training's journal tells of it. Done again, the house is the same.
 */
export const copyHouseRules = async (hotel: Pick<Hotel, 'db'>, house: Hotel): Promise<void> => {
  const copying = { hotel, house, run: await runnerOf(house) }
  await copyRules(copying)
  await copyPrices(copying)
  await copyMarkets(copying)
  await copyCurrencies(copying)
}

const runnerOf = async ({ db, runner }: Hotel): Promise<Run> => {
  const clerk = (await listStaff(db.reader)).find(
    ({ role, isActive }) => role === 'administrator' && isActive,
  )
  if (!clerk) throw new Error('a training without an administrator')
  // These rows are carried into the hotel's journal with whoever enters first.
  const { carryJournal: _, ...alone } = runner
  return async (command, input) =>
    runCommand(alone, command, {
      commandId: uuidV7(),
      businessDate: null,
      input: command.input.parse(input),
      actorId: clerk.id,
      isSigned: false,
      approverId: null,
    })
}

const copyRules = async ({ hotel: { db }, run }: Copying): Promise<void> => {
  const { keyCardPrice, extraBedPrice, breakfastPrice, ...rules } = await readRoomRules(db.reader)
  await run(changeRoomRules, {
    ...rules,
    checkTimes: [...rules.checkTimes],
    keyCardPrice: keyCardPrice.toString(),
    extraBedPrice: extraBedPrice.toString(),
    breakfastPrice: breakfastPrice.toString(),
  })
  await run(changeDepositRule, await readDepositRule(db.reader))
  const limits = await listApprovalLimits(db.reader)
  const concessions = await listConcessionLimits(db.reader)
  await run(changeApprovalLimits, {
    limits: limits.map(({ command, role, amount }) => ({ command, role, limit: amount.toString() })),
    concessions,
  })
}

const copyPrices = async ({ hotel: { db }, house, run }: Copying): Promise<void> => {
  const known = new Set((await listRatePlans(house.db.reader)).map(({ code }) => code))
  const typeIds = new Map((await listRoomTypes(house.db.reader)).map(({ code, id }) => [code, id]))
  const codes = new Map((await listRoomTypes(db.reader)).map(({ id, code }) => [id, code]))
  const businessDate = await readBusinessDate(db.reader)
  for (const { isActive, ...plan } of await listRatePlans(db.reader)) {
    if (!known.has(plan.code)) await run(addRatePlan, plan)
    await run(changeRatePlan, { ...plan, isActive })
    for (const price of await listPlanRates(db.reader, plan.code)) {
      const roomTypeId = typeIds.get(codes.get(price.roomTypeId) ?? '')
      if (roomTypeId === undefined || price.untilDate < businessDate) continue
      const { fromDate, untilDate, weekdays, rate } = price
      await run(setPlanRates, {
        code: plan.code,
        fromDate,
        untilDate,
        weekdays: [...weekdays],
        rates: [{ roomTypeId, rate: rate.toString() }],
      })
    }
  }
}

const copyMarkets = async ({ hotel: { db }, run }: Copying): Promise<void> => {
  for (const segment of await listMarketSegments(db.reader)) await run(setMarketSegment, segment)
  for (const reason of await listConcessionReasons(db.reader)) await run(setConcessionReason, reason)
}

const copyCurrencies = async ({ hotel: { db }, run }: Copying): Promise<void> => {
  const taken = (await listForeignCurrencies(db.reader)).filter(({ isActive }) => isActive)
  if (taken.length === 0) return
  const date = await readBusinessDate(db.reader)
  const home = await readCurrency(db.reader)
  for (const { code } of taken) await run(setForeignCurrency, { currency: code, isActive: true })
  for (const { currency, buy, sell } of await listRatesOn(db.reader, date)) {
    if (taken.some(({ code }) => code === currency))
      await run(setExchangeRate, { currency, buy, sell, validFromDate: date })
  }
  const limits: { code: (typeof exchangeLimitCodes)[number]; limit: string }[] = []
  for (const code of exchangeLimitCodes) {
    limits.push({ code, limit: (await readExchangeLimit(db.reader, code, home)).toString() })
  }
  await run(changeExchangeLimits, { limits })
}
