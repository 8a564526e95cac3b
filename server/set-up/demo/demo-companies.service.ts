import { addCompany } from '../../city-ledger/add-company.command.ts'
import type { Story } from './story.service.ts'

const companies = {
  pujiang: {
    kind: 'company',
    name: '浦江精密仪器有限公司',
    contact: '财务部 顾女士',
    phone: '021-50000018',
    termsDays: 30,
    creditLimit: '20000.00',
  },
  yuanyang: {
    kind: 'company',
    name: '远洋国际贸易（上海）有限公司',
    contact: '行政部 林先生',
    phone: '021-50000027',
    termsDays: 15,
    creditLimit: '8000.00',
  },
  yuntu: {
    kind: 'agency',
    name: '云途旅行社',
    contact: '计调 方小姐',
    phone: '0571-50000036',
    termsDays: 30,
    creditLimit: '30000.00',
  },
} as const

export type DemoCompanyName = keyof typeof companies

/** Who may have bills charged to an account, as the accountant opened it; by the names of the story. */
export const openAccounts = async ({ people }: Story): Promise<ReadonlyMap<DemoCompanyName, number>> => {
  const ids = new Map<DemoCompanyName, number>()
  for (const name of Object.keys(companies) as DemoCompanyName[]) {
    const { companyId } = await people.sunli.run(addCompany, { ...companies[name], taxNumber: '' })
    ids.set(name, companyId)
  }
  return ids
}
