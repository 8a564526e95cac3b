import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { describeEvent } from '../../kernel/live-refresh.ts'
import { type client, trpc } from '../../kernel/trpc.ts'

export type CouponItem = Awaited<ReturnType<typeof client.meals.ofStay.query>>['coupons'][number]
export type BreakfastItem = Awaited<ReturnType<typeof client.meals.breakfasts.query>>[number]

for (const name of ['meal_coupons_issued', 'meal_coupons_used', 'meal_coupon_ended', 'meal_coupon_restored'])
  describeEvent(name, 'meals')
describeEvent('meal_coupons_sold', 'meals', 'folios', 'stays')

export const useCouponsOfStay = (stayId: number) => useQuery(trpc.meals.ofStay.queryOptions({ stayId }))

export const useBreakfasts = (date: BusinessDate) =>
  useQuery({ ...trpc.meals.breakfasts.queryOptions({ date }), placeholderData: keepPreviousData })

/** The coupons somebody can still eat for: on the paper that is given to the guest. */
export const withGuest = (coupons: readonly CouponItem[]): CouponItem[] =>
  coupons.filter(({ outcome }) => outcome === null)

/** How many coupons of a row ended so; null counts those the guest still has. */
export const countOf = ({ coupons }: BreakfastItem, wanted: CouponItem['outcome']): number =>
  coupons.filter(({ outcome }) => outcome === wanted).length
