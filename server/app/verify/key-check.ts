import type { EvidenceRow, EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { isSignedByOldKey, type KeyReason, keyStatement } from '@jiaoban/shared/closings/signing-key.rules.ts'
import { sha256 } from '../../kernel/digest.ts'
import { isSignedBy } from '../../kernel/signing-key.ts'
import { demandEqual, Finding } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'

/**
 * The keys of a hotel: each came by a command that names it, the first by the founding, every other by a replacement
 * that a second person approved, that the new key signed and, unless it was lost, the old one too. At any row of the
 * journal one key seals, and no other.
 */
export class KeyCheck {
  readonly #evidence: EvidenceRows
  readonly #keys = new Map<number, EvidenceRow>()
  readonly #named = new Set<number>()
  #current: number | null = null

  constructor(evidence: EvidenceRows) {
    this.#evidence = evidence
  }

  async begin(): Promise<void> {
    for await (const row of this.#evidence.rows('signing_key')) this.#keys.set(Number(row['id']), row)
  }

  /** The key that seals; null before the founding. */
  save(): number | null {
    return this.#current
  }

  restore(current: number | null): void {
    this.#current = current
  }

  take(step: JournalStep): void {
    for (const fact of step.facts) {
      if (fact['fact'] === 'signing_key') this.#takeKey(step, fact)
      if (fact['fact'] === 'signing_key_replaced') this.#takeReplacement(step, fact)
    }
  }

  /** Raises a Finding unless `text` was signed by the key that seals at this row. */
  demandSealed({ row, seq }: { readonly row: EvidenceRow; readonly seq: number }): void {
    const number = String(row['number'])
    const id = Number(row['signing_key_id'])
    const key = this.#keys.get(id)
    if (key === undefined) throw new Finding('signing_key', seq, `the key of ${number} is missing`)
    if (id !== this.#current) {
      throw new Finding('closing', seq, `${number} is signed by a key that did not seal then`)
    }
    if (!isSignedBy(pemOf(key), String(row['content']), String(row['signature']))) {
      throw new Finding('closing', seq, `the signature of ${number} does not hold`)
    }
  }

  /** Every key of the database was named by a command. */
  demandNamed(): void {
    for (const id of this.#keys.keys()) {
      if (!this.#named.has(id)) throw new Finding('signing_key', null, 'a key was made by no command')
    }
  }

  /**
   * The key of the founding. Releases before replacements were commands put another in its place with the next seal;
   * their journals keep its digest.
   */
  #takeKey(step: JournalStep, fact: AttestedFact): void {
    const key = this.#keyOf(step, fact)
    const isFirst = this.#current === null
    const [known, said] = isFirst
      ? [pemOf(key), fact['publicKey']]
      : [sha256(pemOf(key)), fact['digest'] ?? null]
    demandEqual({ table: 'signing_key', seq: step.seq }, 'a public key', known, said)
    this.#current = Number(key['id'])
  }

  #takeReplacement(step: JournalStep, fact: AttestedFact): void {
    const { seq, previousHash, actorId, approverId } = step
    const where = { table: 'signing_key', seq }
    const key = this.#keyOf(step, fact)
    demandEqual(where, 'a public key', pemOf(key), fact['publicKey'])
    demandEqual(where, 'the key that is replaced', fact['replacedKeyId'], this.#current)
    const old = this.#keys.get(Number(fact['replacedKeyId']))
    if (old === undefined) throw new Finding('signing_key', seq, 'a key that was replaced is missing')
    if (approverId === null || approverId === actorId) {
      throw new Finding('journal', seq, 'a key was replaced without a second person')
    }
    const reasonCode = textOf(fact['reasonCode']) as KeyReason
    const [oldKey, newKey] = [pemOf(old), pemOf(key)]
    const statement = keyStatement({ oldKey, newKey, reasonCode, seq, previousHash })
    if (!isSignedBy(newKey, statement, textOf(fact['newSignature']))) {
      throw new Finding('signing_key', seq, 'the new key did not sign for itself')
    }
    if (isSignedByOldKey(reasonCode) && !isSignedBy(oldKey, statement, textOf(fact['oldSignature']))) {
      throw new Finding('signing_key', seq, 'the old key did not sign for the new one')
    }
    this.#current = Number(key['id'])
  }

  /** The row a fact names, made by its command. */
  #keyOf({ seq, at }: JournalStep, fact: AttestedFact): EvidenceRow {
    const id = Number(fact['signingKeyId'])
    const key = this.#keys.get(id)
    if (key === undefined) throw new Finding('signing_key', seq, 'a key is missing')
    demandEqual({ table: 'signing_key', seq }, 'since when a key seals', key['made_at'], at)
    this.#named.add(id)
    return key
  }
}

const pemOf = (key: EvidenceRow): string => String(key['public_key'])
