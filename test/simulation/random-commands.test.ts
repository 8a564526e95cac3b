import { readdirSync, readFileSync } from 'node:fs'
import { listCommands } from '@jiaoban/server/app/command-list.ts'
import { expect, test } from 'vitest'
import { testEngine } from '../support/test-database.ts'

const setting =
  'people, limits, words and places in lists: what it changes moves no money by itself, and no number and no room'

const prices =
  'prices that a screen proposes: what a night costs is typed with each reservation, at any price'

/** What the random run leaves out, and why: nothing of it touches money, numbers or rooms of the model by itself. */
const notDrawn: Readonly<Record<string, string>> = {
  addPaymentMethod: 'a further way to pay goes to an account of its own, like the four that are drawn',
  changePaymentMethod: setting,
  setTerminal: 'each desk has its terminals from the founding, and one of them lacks one',
  addTransactionCode: setting,
  changeProperty: 'hours and cash rounding: the hotels of three seeds in a row round cash three ways',
  changeApprovalLimits: setting,
  openTraining: 'a training is a house of its own: test/flows/training.test.ts',
  closeTraining: 'as openTraining',
  addStaff: setting,
  changeStaff: setting,
  addRatePlan: prices,
  changeRatePlan: prices,
  setPlanRates: prices,
  changeVipLevel: setting,
  setConcessionReason: setting,
  addKeyKind: setting,
  setMarketSegment: setting,
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
