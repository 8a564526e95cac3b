import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import type { LocalName } from '@jiaoban/shared/property/property.types.ts'

/** The names of all tenders by their codes, those no longer taken too: old slips were paid with them. */
export const readMethodNames = async (reader: Reader): Promise<(code: string) => LocalName> => {
  const names = new Map((await listPaymentMethods(reader)).map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? { zh: code, en: code }
}
