import { timingSafeEqual } from 'node:crypto'
import { setUpError } from '@jiaoban/shared/set-up/set-up.errors.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Hotel } from '../kernel/hotel.ts'

/** Letters as they are read aloud: without case, dashes and spaces. */
const fold = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/**
 * A server that others can reach asks whoever founds the hotel for the code it printed at its start, so that
 * the first stranger to open the page does not become its administrator. Raises `set_up_code_wrong`.
 */
export const requireSetUpCode = ({ settings }: Pick<Hotel, 'settings'>, typed: string): void => {
  if (settings.setUpCode === null) return
  const wanted = Buffer.from(sha256(fold(settings.setUpCode)))
  if (!timingSafeEqual(wanted, Buffer.from(sha256(fold(typed))))) throw setUpError('set_up_code_wrong')
}
