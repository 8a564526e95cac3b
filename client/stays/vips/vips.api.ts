import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { describeEvent } from '../../kernel/live-refresh.ts'
import { type client, trpc } from '../../kernel/trpc.ts'

export type VipLevelItem = Awaited<ReturnType<typeof client.vips.levels.query>>[number]
export type PreparationItem = Awaited<ReturnType<typeof client.vips.preparations.query>>[number]

describeEvent('vip_level_added', 'vips')
describeEvent('vip_level_changed', 'vips')
describeEvent('stay_vip_set', 'vips', 'stays', 'rooms')
describeEvent('preparation_ticked', 'vips')
describeEvent('preparation_taken_back', 'vips')

export const useVipLevels = () => useQuery(trpc.vips.levels.queryOptions())

export const usePreparations = (date: BusinessDate) =>
  useQuery({ ...trpc.vips.preparations.queryOptions({ date }), placeholderData: keepPreviousData })

/** The date of a list stands in its address; none is the business date. */
export const dateSearch = z.object({
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
})
