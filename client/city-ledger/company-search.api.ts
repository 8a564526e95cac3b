import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import type { CommandSource } from '../kernel/command-source.ts'
import { client } from '../kernel/trpc.ts'

/** Companies on account, by their name. */
export const companySource: CommandSource = {
  id: 'companies',
  area: 'cityLedger',
  title: ({ cityLedger }) => cityLedger.companies,
  find: async (query, { cityLedger }) => {
    const wanted = foldText(query)
    if (wanted === '') return []
    const { companies } = await client.cityLedger.companies.query()
    return companies
      .filter(({ name }) => foldText(name).includes(wanted))
      .map(({ companyId, name, ageing }) => ({
        id: `company:${companyId}`,
        title: name,
        detail: `${cityLedger.balance} ${ageing.balance}`,
        to: `/city-ledger/${companyId}`,
      }))
  },
}
