import { findReceipt } from '@jiaoban/db/kernel/journal.reads.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { saltedDigest } from './digest.ts'

/**
 * The result a command gave when it ran under this id; undefined when it never did. Raises
 * `command_id_expired` and, for another input, `command_id_reused`.
 */
export const findKnownResult = async (
  tx: Tx,
  commandId: string,
  digested: Canonical,
): Promise<string | undefined> => {
  const receipt = await findReceipt(tx, commandId)
  if (receipt === 'erased') throw kernelError('command_id_expired')
  if (receipt && saltedDigest(receipt.inputSalt, digested) !== receipt.inputDigest) {
    throw kernelError('command_id_reused')
  }
  return receipt?.result
}

/** Input as it crossed the wire, after parsing: JSON drops what is undefined. */
export const toCanonical = (input: unknown): Canonical =>
  JSON.parse(JSON.stringify(input ?? null)) as Canonical
