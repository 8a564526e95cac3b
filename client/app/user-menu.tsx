import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconSchool, IconUserCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { goToHotel, isTrainingPage } from '../kernel/base-path.ts'
import { useText } from '../kernel/i18n.tsx'
import { keyRegistry } from '../kernel/key-registry.ts'
import { type Session, signOut } from '../kernel/session.ts'
import { describeEvent } from '../kernel/live-refresh.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { EnterTrainingForm } from '../training/enter-training.form.tsx'
import { Dialog } from '../ui/dialog.tsx'
import classes from './top-bar.module.css'

// What trainees do changes nothing that a screen of the hotel shows, but for the list of trainings.
describeEvent('training_recorded', 'training')

/** Who is at this screen, and the way out. */
export const UserMenu = ({ session }: { readonly session: Session }) => {
  const { shell, training: words } = useText()
  const { training } = useShellStatus()
  const [isEntering, setEntering] = useState(false)
  return (
    <>
      <Menu position="bottom-end" width={200} withinPortal={false}>
        <Menu.Target>
          <UnstyledButton
            className={classes['tool'] ?? ''}
            aria-label={`${shell.userMenu}: ${session.displayName}`}
          >
            <IconUserCircle size={18} aria-hidden />
            <span title={session.displayName}>{session.displayName}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {session.username} · {shell.roles[session.role]}
          </Menu.Label>
          <Menu.Item
            leftSection={<IconKeyboard size={16} />}
            rightSection={<span>?</span>}
            onClick={() => keyRegistry.find('?')?.run()}
          >
            {shell.keyboardKeys}
          </Menu.Item>
          <Menu.Divider />
          {training !== null && !training.isHere && (
            <Menu.Item leftSection={<IconSchool size={16} />} onClick={() => setEntering(true)}>
              {words.enter}
            </Menu.Item>
          )}
          {isTrainingPage ? (
            <Menu.Item leftSection={<IconLogout size={16} />} onClick={goToHotel}>
              {words.leave}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
              {shell.signOut}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog isOpen={isEntering} onClose={() => setEntering(false)} title={words.enter} width={480}>
        <EnterTrainingForm />
      </Dialog>
    </>
  )
}
