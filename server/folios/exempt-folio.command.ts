import { setTaxExemption } from '@jiaoban/db/folios/folio.writes.ts'
import { exemptFolioInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireOpenFolio } from './folio.service.ts'

/**
 * Says that a payer is exempt from tax, by which certificate, or no longer: what is charged from now on carries
 * no tax. What was charged before stays as it was booked.
 */
export const exemptFolio = defineCommand({
  name: 'exemptFolio',
  journalName: 'tax_exemption_changed',
  shift: 'office',
  approval: 'always',
  recipe: [],
  input: exemptFolioInput,
  run: async (ctx, { folioId, exemption }) => {
    await requireOpenFolio(ctx, folioId)
    await setTaxExemption(ctx.tx, folioId, exemption)
    ctx.record({ fact: 'tax_exemption', folioId, reasonCode: exemption?.reasonCode ?? null })
    return { folioId, isTaxExempt: exemption !== null }
  },
})
