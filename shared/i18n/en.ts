import { common } from './en/common.ts'
import { kernelErrors } from './en/errors-kernel.ts'
import { requestErrors } from './en/errors-request.ts'
import { roomErrors } from './en/errors-rooms.ts'
import { setUpErrors } from './en/errors-set-up.ts'
import { staffErrors } from './en/errors-staff.ts'
import { stayErrors } from './en/errors-stays.ts'
import { facts } from './en/facts.ts'
import { keys } from './en/keys.ts'
import { money } from './en/money.ts'
import { shell } from './en/shell.ts'
import type { Dictionary } from './zh.ts'

export const en: Dictionary = {
  common,
  shell,
  money,
  keys,
  facts,
  requestErrors,
  errors: { ...kernelErrors, ...staffErrors, ...roomErrors, ...stayErrors, ...setUpErrors },
}
