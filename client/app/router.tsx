import { isCalendarDate } from '@jiaoban/shared/kernel/dates.ts'
import { canSee } from '@jiaoban/shared/staff/permission.rules.ts'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { basePath, goToHotel, isTrainingPage } from '../kernel/base-path.ts'
import { queryClient } from '../kernel/query-client.ts'
import { sessionQuery } from '../kernel/session.ts'
import { shellStatusQuery } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { stayListSearch } from '../stays/lists/stay-list.api.ts'
import { dateSearch } from '../stays/vips/vips.api.ts'
import { areaEntries } from './areas.ts'
import { PageFailed } from './page-failed.tsx'
import { PageNotFound } from './page-not-found.tsx'
import { Shell } from './shell.tsx'

const rootRoute = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({})

const welcomeQuery = () => trpc.shell.welcome.queryOptions()

/** Into a training leads the hotel alone, and back there whoever has not come that way or may not stay. */
const leaveTraining = (): Promise<never> => {
  goToHotel()
  return new Promise(() => undefined)
}

/** The first page of an empty database, and of no other. */
const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  beforeLoad: async ({ context }) => {
    const { isSetUp } = await context.queryClient.ensureQueryData(welcomeQuery())
    if (isSetUp) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../set-up/set-up.screen.tsx'), 'SetUpScreen'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({
    next: z
      .string()
      .regex(/^\/(?!\/)/)
      .optional()
      .catch(undefined),
  }),
  beforeLoad: async ({ context }) => {
    if (isTrainingPage) await leaveTraining()
    const { isSetUp } = await context.queryClient.ensureQueryData(welcomeQuery())
    if (!isSetUp) throw redirect({ to: '/set-up' })
  },
  component: lazyRouteComponent(() => import('../staff/sign-in.screen.tsx'), 'SignInScreen'),
})

/**
 * Everything behind the sign-in. Nobody sees a screen of it before it is known who they are and which
 * business date it is, so screens below may take both for granted.
 */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const asked = context.queryClient.ensureQueryData(sessionQuery())
    const session = await (isTrainingPage ? asked.catch(leaveTraining) : asked)
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
    const home = areaEntries.find(({ area }) => canSee(session.role, area))
    const here = areaEntries.find(({ path }) => path === location.pathname)
    if (here !== undefined && home !== undefined && !canSee(session.role, here.area))
      throw redirect({ to: home.path })
    await context.queryClient.ensureQueryData(shellStatusQuery())
  },
  component: Shell,
})

/** An id in a path; anything else is no page. */
const readId = (text: string): number => {
  if (!/^[1-9]\d{0,15}$/.test(text)) throw notFound()
  return Number(text)
}

/** A date in a path; anything else is no page. */
const readDate = (text: string): string => {
  if (!isCalendarDate(text)) throw notFound()
  return text
}

/** An id in the search part of an address; what is none is left out. */
const searchId = () => z.number().int().positive().optional().catch(undefined)

/**
 * The screens, by domain folder. A screen is registered here when it exists, and loaded when it is opened;
 * its place in the rail and the F-keys that lead to it come alive with it:
 * `createRoute({ getParentRoute: () => shellRoute, path: '/shift', component: lazyRouteComponent(() => import('../shifts/shift.screen.tsx'), 'ShiftScreen') })`
 */
const screens = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents',
    component: lazyRouteComponent(() => import('../documents/documents.screen.tsx'), 'DocumentsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/numbers',
    component: lazyRouteComponent(() => import('../documents/number-books.screen.tsx'), 'NumberBooksScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/numbers/register',
    validateSearch: z.object({
      /** Whose numbers; nothing until somebody chooses. */
      of: z.enum(['book', 'range', 'series']).optional().catch(undefined),
      id: searchId(),
      /** Where the page begins. */
      from: searchId(),
    }),
    component: lazyRouteComponent(
      () => import('../closings/number-register.screen.tsx'),
      'NumberRegisterScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/$documentId',
    params: { parse: ({ documentId }) => ({ documentId: readId(documentId) }) },
    component: lazyRouteComponent(() => import('../documents/document.screen.tsx'), 'DocumentScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/passer-by',
    component: lazyRouteComponent(() => import('../invoices/passer-by.screen.tsx'), 'PasserByScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stays/$stayId',
    params: { parse: ({ stayId }) => ({ stayId: readId(stayId) }) },
    validateSearch: z.object({
      /** The slip that was scanned, and holds nothing any more. */
      slip: z.string().max(40).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../stays/stay.screen.tsx'), 'StayScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stays/$stayId/check-out',
    params: { parse: ({ stayId }) => ({ stayId: readId(stayId) }) },
    component: lazyRouteComponent(() => import('../stays/check-out.screen.tsx'), 'CheckOutScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/debts',
    component: lazyRouteComponent(() => import('../stays/debts/debts.screen.tsx'), 'DebtsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/concessions',
    component: lazyRouteComponent(
      () => import('../stays/concessions/concessions.screen.tsx'),
      'ConcessionsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/shortfalls',
    component: lazyRouteComponent(() => import('../deposits/shortfalls.screen.tsx'), 'ShortfallsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/suspended',
    component: lazyRouteComponent(
      () => import('../stays/open-accounts/suspended.screen.tsx'),
      'SuspendedScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stays/$stayId/settle',
    params: { parse: ({ stayId }) => ({ stayId: readId(stayId) }) },
    component: lazyRouteComponent(
      () => import('../stays/open-accounts/settle-suspended.screen.tsx'),
      'SettleSuspendedScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/skippers',
    component: lazyRouteComponent(() => import('../stays/skippers/skippers.screen.tsx'), 'SkippersScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/skippers/$caseId',
    params: { parse: ({ caseId }) => ({ caseId: readId(caseId) }) },
    component: lazyRouteComponent(() => import('../stays/skippers/skipper.screen.tsx'), 'SkipperScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/house-accounts',
    component: lazyRouteComponent(
      () => import('../invoices/house-accounts.screen.tsx'),
      'HouseAccountsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/house-accounts/$folioId',
    params: { parse: ({ folioId }) => ({ folioId: readId(folioId) }) },
    component: lazyRouteComponent(() => import('../invoices/house-account.screen.tsx'), 'HouseAccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inspections',
    component: lazyRouteComponent(() => import('../stays/inspections.screen.tsx'), 'InspectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('../property/settings.screen.tsx'), 'SettingsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/handover-book',
    component: lazyRouteComponent(
      () => import('../handover-book/handover-book.screen.tsx'),
      'HandoverBookScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/check-in',
    validateSearch: z.object({
      /** The room that was clicked. */
      roomId: searchId(),
      /** The reservation the guest comes with. */
      stayId: searchId(),
    }),
    component: lazyRouteComponent(() => import('../stays/check-in.screen.tsx'), 'CheckInScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/night-audit',
    component: lazyRouteComponent(() => import('../night-audit/night-audit.screen.tsx'), 'NightAuditScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/night-audit/$businessDate',
    params: { parse: ({ businessDate }) => ({ businessDate: readDate(businessDate) }) },
    component: lazyRouteComponent(() => import('../night-audit/night-pack.screen.tsx'), 'NightPackScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('../closings/reports.screen.tsx'), 'ReportsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reports/$closingId',
    params: { parse: ({ closingId }) => ({ closingId: readId(closingId) }) },
    component: lazyRouteComponent(() => import('../closings/report.screen.tsx'), 'ReportScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/city-ledger',
    component: lazyRouteComponent(() => import('../city-ledger/city-ledger.screen.tsx'), 'CityLedgerScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/city-ledger/$companyId',
    params: { parse: ({ companyId }) => ({ companyId: readId(companyId) }) },
    component: lazyRouteComponent(() => import('../city-ledger/company.screen.tsx'), 'CompanyScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/shift',
    component: lazyRouteComponent(() => import('../shifts/shift.screen.tsx'), 'ShiftScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/outage',
    component: lazyRouteComponent(() => import('../shifts/outage/outage.screen.tsx'), 'OutageScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/keys',
    component: lazyRouteComponent(() => import('../shifts/keys/house-keys.screen.tsx'), 'HouseKeysScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/force/$shiftId',
    params: { parse: ({ shiftId }) => ({ shiftId: readId(shiftId) }) },
    component: lazyRouteComponent(() => import('../handovers/force-shift.screen.tsx'), 'ForceShiftScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/hand-over',
    component: lazyRouteComponent(() => import('../handovers/hand-over.screen.tsx'), 'HandOverScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../stays/desk.screen.tsx'), 'DeskScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/groups',
    component: lazyRouteComponent(() => import('../stays/groups/groups.screen.tsx'), 'GroupsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/groups/$groupId',
    params: { parse: ({ groupId }) => ({ groupId: readId(groupId) }) },
    validateSearch: z.object({
      /** The slip that was scanned, and holds nothing any more. */
      slip: z.string().max(40).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../stays/groups/group.screen.tsx'), 'GroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/availability',
    component: lazyRouteComponent(() => import('../stays/availability.screen.tsx'), 'AvailabilityScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/breakfasts',
    validateSearch: dateSearch,
    component: lazyRouteComponent(() => import('../stays/meals/breakfasts.screen.tsx'), 'BreakfastsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/preparations',
    validateSearch: dateSearch,
    component: lazyRouteComponent(
      () => import('../stays/vips/preparations.screen.tsx'),
      'PreparationsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/in-house',
    validateSearch: stayListSearch,
    component: lazyRouteComponent(() => import('../stays/lists/stay-lists.screen.tsx'), 'StayListsScreen'),
  }),
] as const

export const router = createRouter({
  routeTree: rootRoute.addChildren([setUpRoute, signInRoute, shellRoute.addChildren([...screens])]),
  basepath: basePath === '' ? '/' : basePath,
  context: { queryClient },
  defaultNotFoundComponent: PageNotFound,
  defaultErrorComponent: PageFailed,
  defaultPendingMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
