import { findSealingKey } from '@jiaoban/db/closings/signing-key.reads.ts'
import { replaceSigningKey } from '@jiaoban/server/closings/replace-signing-key.command.ts'
import { keysInMemory, type SigningKey } from '@jiaoban/server/kernel/signing-key.ts'
import type { TestHotel } from './hotel.ts'
import { runSql } from './raw-sql.ts'
import { tamper } from './tampering.ts'

interface Forgery {
  readonly kind: string
  readonly table: string
  /** What is done, for the name of the test. */
  readonly what: string
  readonly forge: (hotel: TestHotel) => Promise<void>
  /** The table of the finding. */
  readonly found: string
}

const last = '(select max(id) from closing)'

/** Signs seals anew, each over the content it has. */
const resign = async ({ db }: TestHotel, key: SigningKey, where: string): Promise<void> => {
  for (const row of await runSql(db, `select id, content from closing where ${where}`)) {
    const { id, content } = row as { id: number; content: string }
    await tamper(db, 'closing', `update closing set signature = '${key.sign(content)}' where id = ${id}`)
  }
}

const insertKey = ({ db }: TestHotel, { publicKeyPem }: SigningKey): Promise<void> =>
  tamper(
    db,
    'signing_key',
    `insert into signing_key (id, public_key, made_at) values (9000000, '${publicKeyPem}', '2026-03-01')`,
  )

/** Whoever keeps the last seal, but not its text, and signs it with a key of their own. */
export const forgeries: readonly Forgery[] = [
  {
    kind: 'swap',
    table: 'signing_key',
    what: "a stranger's public key in place of the hotel's, every seal signed with it",
    forge: async (hotel) => {
      const stranger = keysInMemory().make()
      await tamper(hotel.db, 'signing_key', `update signing_key set public_key = '${stranger.publicKeyPem}'`)
      await resign(hotel, stranger, '1 = 1')
    },
    found: 'signing_key',
  },
  {
    kind: 're-sign',
    table: 'closing',
    what: 'a seal signed by a stranger',
    forge: (hotel) => resign(hotel, keysInMemory().make(), `id = ${last}`),
    found: 'closing',
  },
  {
    kind: 're-sign',
    table: 'closing',
    what: 'a seal signed by a stranger whose key was put beside the hotel’s',
    forge: async (hotel) => {
      const stranger = keysInMemory().make()
      await insertKey(hotel, stranger)
      await resign(hotel, stranger, `id = ${last}`)
      await tamper(hotel.db, 'closing', `update closing set signing_key_id = 9000000 where id = ${last}`)
    },
    found: 'closing',
  },
  {
    kind: 're-sign',
    table: 'closing',
    what: 'a seal signed by the hotel’s own key after another took its place',
    forge: async (hotel) => {
      const { admin, zhaomin, wangqiang } = hotel.people
      const old = await findSealingKey(hotel.db.reader)
      const held = hotel.runner.keys.find(old?.publicKey ?? '')
      if (!old || !held) throw new Error('the hotel has no key')
      const exposed = { seenKeyId: old.id, reasonCode: 'exposed' } as const
      await admin.run(replaceSigningKey, exposed, { approver: zhaomin })
      await wangqiang.end({ lead: zhaomin, bag: 'BAG-R' })
      await resign(hotel, held, `id = ${last}`)
      await tamper(hotel.db, 'closing', `update closing set signing_key_id = ${old.id} where id = ${last}`)
    },
    found: 'closing',
  },
]
