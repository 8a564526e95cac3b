import { useText } from '../kernel/i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AllocateCreditForm } from './allocate-credit.form.tsx'
import type { CityItemView, CompanyPage } from './city-ledger.api.ts'
import { CollectForm } from './collect.form.tsx'
import { CompanyForm } from './company.form.tsx'
import { TransferForm } from './transfer.form.tsx'
import { WriteOffForm } from './write-off.form.tsx'

/** What is done to a company's account, one thing at a time. */
export type CompanyDialog =
  | { readonly kind: 'collect' | 'transfer' | 'change' }
  | { readonly kind: 'allocate' | 'writeOff'; readonly item: CityItemView }

export interface CompanyDone {
  readonly what: string
  readonly numbers?: readonly { readonly label: string; readonly value: string }[]
  /** The receipt to print. */
  readonly documentId?: number
}

interface CompanyDialogsProps {
  readonly page: CompanyPage
  readonly opened: CompanyDialog | null
  readonly onClose: () => void
  readonly onDone: (done: CompanyDone) => void
}

export const CompanyDialogs = (props: CompanyDialogsProps) => {
  const { opened, onClose } = props
  const title = useTitle(props)
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={title}
      width={opened?.kind === 'writeOff' ? 440 : 600}
    >
      {opened !== null && <DialogForm {...props} opened={opened} />}
    </Dialog>
  )
}

const useTitle = ({ page, opened }: CompanyDialogsProps): string => {
  const { cityLedger } = useText()
  switch (opened?.kind) {
    case undefined:
      return ''
    case 'collect':
      return cityLedger.collect.title(page.company.name)
    case 'transfer':
      return cityLedger.transfer.title(page.company.name)
    case 'change':
      return cityLedger.change
    case 'allocate':
      return cityLedger.allocate.title(opened.item.documentNumber)
    case 'writeOff':
      return cityLedger.writeOff.title(opened.item.documentNumber)
  }
}

const DialogForm = ({ page, opened, onDone }: CompanyDialogsProps & { readonly opened: CompanyDialog }) => {
  switch (opened.kind) {
    case 'collect':
      return <CollectForm page={page} onDone={onDone} />
    case 'transfer':
      return <TransferForm page={page} onDone={onDone} />
    case 'change':
      return <CompanyForm company={page.company} onDone={(what) => onDone({ what })} />
    case 'allocate':
      return <AllocateCreditForm page={page} credit={opened.item} onDone={onDone} />
    case 'writeOff':
      return <WriteOffForm item={opened.item} onDone={onDone} />
  }
}
