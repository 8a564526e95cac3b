import { insertKeyReplacement, insertSigningKey } from '@jiaoban/db/closings/signing-key.writes.ts'
import { replaceSigningKeyInput } from '@jiaoban/shared/closings/closing.schema.ts'
import { keyStatement, refusalToReplace } from '@jiaoban/shared/closings/signing-key.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { fingerprintOf, readHeldKey } from './signing-key.service.ts'

/**
 * A new key seals from now on; the old one proves what it sealed. An administrator signs, a second person approves.
 * The old key signs the statement that names the new one; where it is lost nobody can, and the reason says so. The new
 * key's file is on the disk before the command commits, and the books say which key seals: a server that dies in
 * between has either key, never none. Moves no money.
 */
export const replaceSigningKey = defineCommand({
  name: 'replaceSigningKey',
  journalName: 'signing_key_replaced',
  shift: 'office',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: replaceSigningKeyInput,
  run: async (ctx, { seenKeyId, reasonCode }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'replaceSigningKey' })
    const old = await readHeldKey(ctx)
    const isHeld = old.held !== undefined
    const refusal = refusalToReplace({ reasonCode, seenKeyId, currentKeyId: old.id, isHeld })
    if (refusal) throw refusal
    const made = ctx.keys.make()
    const { seq, previousHash } = ctx
    const newKey = made.publicKeyPem
    const statement = keyStatement({ oldKey: old.publicKey, newKey, reasonCode, seq, previousHash })
    const signatures = {
      oldSignature: old.held?.sign(statement) ?? null,
      newSignature: made.sign(statement),
    }
    const id = ctx.nextId()
    await insertSigningKey(ctx.tx, { id, publicKeyPem: newKey, madeAt: ctx.at })
    await insertKeyReplacement(ctx.tx, {
      signing_key_id: id,
      replaced_key_id: old.id,
      reason_code: reasonCode,
      old_signature: signatures.oldSignature,
      new_signature: signatures.newSignature,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      replaced_by: ctx.actor.id,
      approved_by: ctx.approver.id,
      journal_seq: seq,
    })
    ctx.record({
      fact: 'signing_key_replaced',
      signingKeyId: id,
      replacedKeyId: old.id,
      publicKey: newKey,
      reasonCode,
      ...signatures,
    })
    return { signingKeyId: id, fingerprint: fingerprintOf(newKey) }
  },
})
