import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useText } from '../kernel/i18n.tsx'
import { keyRegistry } from '../kernel/key-registry.ts'
import { type Session, signOut } from '../kernel/session.ts'
import classes from './top-bar.module.css'

/** Who is at this screen, and the way out. */
export const UserMenu = ({ session }: { readonly session: Session }) => {
  const { shell } = useText()
  return (
    <Menu position="bottom-end" width={200} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes['tool'] ?? ''}
          aria-label={`${shell.userMenu}: ${session.displayName}`}
        >
          <IconUserCircle size={18} aria-hidden />
          <span>{session.displayName}</span>
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
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
