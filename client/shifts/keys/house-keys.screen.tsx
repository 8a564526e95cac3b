import { Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AddKeyKindForm } from './add-key-kind.form.tsx'
import { AddKeysForm } from './add-keys.form.tsx'
import {
  type KeyAct,
  type KeyItem,
  keyRegisterQuery,
  type KeyRegister,
  useKeyName,
} from './house-keys.api.ts'
import { KeyHistory } from './key-history.panel.tsx'
import { KeyList } from './key-list.panel.tsx'
import { MoveKeyForm } from './move-key.form.tsx'
import { PlaceKeyForm } from './place-key.form.tsx'

type Opened =
  | { readonly act: 'add' | 'addKind' }
  | { readonly act: KeyAct | 'history'; readonly key: KeyItem }

/** Who holds which key of the house since when; each change is signed by both sides. */
export const HouseKeysScreen = () => {
  const { houseKeys: words, common } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const register = useQuery(keyRegisterQuery())
  const [opened, setOpened] = useState<Opened | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [filter, setFilter] = useState('')
  const finish = (what: string) => {
    setOpened(null)
    setDone(what)
  }
  return (
    <>
      <PageHeader title={words.title} onBack={() => void navigate({ to: '/shift' })}>
        <ActionButton
          label={words.addKind.action}
          blockedReason={blockedReason('addKeyKind', 'office')}
          onAction={() => setOpened({ act: 'addKind' })}
        />
        <ActionButton
          label={words.add.action}
          blockedReason={blockedReason('addKeys', 'office')}
          onAction={() => setOpened({ act: 'add' })}
        />
      </PageHeader>
      <PageBody>
        {done !== null && (
          <DoneNotice what={done} next={{ label: common.dismiss, onAction: () => setDone(null) }} />
        )}
        <Text size="sm" c="dimmed" mb="sm">
          {words.hint}
        </Text>
        <TextInput
          label={words.filter}
          placeholder={words.filterHint}
          autoComplete="off"
          w={280}
          mb="md"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Loaded query={register} lines={10}>
          {(data) => (
            <>
              <KeyList
                register={data}
                filter={filter}
                onAct={(act, key) => setOpened({ act, key })}
                onHistory={(key) => setOpened({ act: 'history', key })}
              />
              <OpenedDialog opened={opened} register={data} onClose={() => setOpened(null)} onDone={finish} />
            </>
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

interface OpenedProps {
  readonly opened: Opened | null
  readonly register: KeyRegister
  readonly onClose: () => void
  readonly onDone: (what: string) => void
}

const OpenedDialog = ({ opened, onClose, ...rest }: OpenedProps) => {
  const titleOf = useTitle()
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : titleOf(opened)}
      width={opened?.act === 'history' ? 860 : 440}
    >
      {opened !== null && <OpenedForm opened={opened} {...rest} />}
    </Dialog>
  )
}

const useTitle = () => {
  const { houseKeys: words } = useText()
  const nameOf = useKeyName()
  return (opened: Opened): string => {
    switch (opened.act) {
      case 'add':
        return words.add.title
      case 'addKind':
        return words.addKind.title
      case 'history':
        return words.history.title(nameOf(opened.key))
      case 'lost':
      case 'writeOff':
        return words.gone.title(nameOf(opened.key))
      default:
        return words[opened.act].title(nameOf(opened.key))
    }
  }
}

const OpenedForm = ({
  opened,
  register,
  onDone,
}: Omit<OpenedProps, 'onClose' | 'opened'> & { readonly opened: Opened }) => {
  switch (opened.act) {
    case 'add':
      return <AddKeysForm kinds={register.kinds} onDone={onDone} />
    case 'addKind':
      return <AddKeyKindForm onDone={onDone} />
    case 'history':
      return <KeyHistory houseKey={opened.key} />
    case 'placing':
      return <PlaceKeyForm houseKey={opened.key} desks={register.desks} onDone={onDone} />
    default:
      return <MoveKeyForm act={opened.act} houseKey={opened.key} onDone={onDone} />
  }
}
