import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type CompanyList = Awaited<ReturnType<typeof client.cityLedger.companies.query>>
export type CompanyLine = CompanyList['companies'][number]
export type CompanyPage = Awaited<ReturnType<typeof client.cityLedger.company.query>>
export type CompanyView = CompanyPage['company']
export type CityItemView = CompanyPage['items'][number]

export const useCompanies = () => useQuery(trpc.cityLedger.companies.queryOptions())

export const useCompany = (companyId: number) => useQuery(trpc.cityLedger.company.queryOptions({ companyId }))

/** The whole account, the newest first, a page at a time. */
export const useCompanyItems = (companyId: number) =>
  useInfiniteQuery(
    trpc.cityLedger.companyItems.infiniteQueryOptions(
      { companyId },
      { getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined },
    ),
  )

/** True for an amount above zero, as it stands on the wire. */
export const isSome = (amount: string): boolean => /[1-9]/.test(amount) && !amount.startsWith('-')

/** Charges that are still owed. */
export const isOwed = ({ kind, left }: CityItemView): boolean => kind === 'charge' && isSome(left)
