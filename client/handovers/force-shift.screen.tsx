import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useCountForm } from '../shifts/shift.api.ts'
import { ForceShiftForm, type OpenShift } from './force-shift.form.tsx'

/** A lead closes the shift of somebody who cannot: counted here before a second person, then handed over like any other. */
export const ForceShiftScreen = () => {
  const { handovers } = useText()
  const navigate = useNavigate()
  const { shiftId } = useParams({ from: '/shell/force/$shiftId' })
  const shifts = useQuery(trpc.handovers.openShifts.queryOptions())
  const shift = shifts.data?.find((one) => one.shiftId === shiftId)
  return (
    <>
      <PageHeader
        title={handovers.forced.title}
        detail={shift?.number}
        onBack={() => void navigate({ to: '/shift' })}
      />
      <PageBody>
        <Loaded query={shifts} lines={12}>
          {(items) => {
            const found = items.find((one) => one.shiftId === shiftId && !one.isOwn)
            return found === undefined ? (
              <EmptyList title={handovers.forced.gone} />
            ) : (
              <ForceCount key={found.shiftId} shift={found} />
            )
          }}
        </Loaded>
      </PageBody>
    </>
  )
}

const ForceCount = ({ shift }: { readonly shift: OpenShift }) => {
  const form = useCountForm(shift.deskId)
  return <Loaded query={form}>{(data) => <ForceShiftForm form={data} shift={shift} />}</Loaded>
}
