import { readdirSync, readFileSync } from 'node:fs'
import { listCommands } from '@jiaoban/server/app/command-list.ts'
import { expect, test } from 'vitest'
import { testEngine } from '../support/test-database.ts'

const setting = 'a setting of the house: the simulated hotel has one for its whole life'

/** What the random run leaves out, and why. */
const notDrawn: Readonly<Record<string, string>> = {
  addPaymentMethod: setting,
  changePaymentMethod: setting,
  setTerminal: setting,
  addTransactionCode: setting,
  changeTransactionCode: setting,
  changeProperty: setting,
  changeApprovalLimits: setting,
  openTraining: 'a training is a house of its own: test/flows/training.test.ts',
  closeTraining: 'as openTraining',
  addStaff: setting,
  changeStaff: setting,
  addRatePlan: setting,
  changeRatePlan: setting,
  setPlanRates: setting,
  changeVipLevel: setting,
  setConcessionReason: setting,
  addKeyKind: setting,
  setMarketSegment: setting,
  setGroupMarket: 'as setStayMarket, for the rooms of a group',
}

/** The commands that actions import. */
const drawn = (): Set<string> => {
  const folder = new URL('random/', import.meta.url)
  const text = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  return new Set(
    [...text.join('\n').matchAll(/import \{ (\w+) \} from '@jiaoban\/server\/[\w/-]+\.command\.ts'/g)].map(
      ([, name]) => name ?? '',
    ),
  )
}

// One engine is enough: it reads files.
test.runIf(testEngine === 'sqlite')(
  'the random run draws from every command, or says why it does not',
  () => {
    const names = listCommands().map(({ name }) => name)
    const found = drawn()
    const missing = names.filter((name) => !found.has(name) && !(name in notDrawn))
    expect(missing, 'add an action to test/simulation/random, or a reason to notDrawn').toEqual([])
    const idle = Object.keys(notDrawn).filter((name) => found.has(name))
    expect(idle, 'reasons for what is drawn').toEqual([])
  },
)
