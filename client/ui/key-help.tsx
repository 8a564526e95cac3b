import { Stack, Text } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import type { KeyBinding } from '../kernel/key-registry.ts'
import { Dialog } from './dialog.tsx'
import classes from './key-help.module.css'

interface KeyHelpProps {
  /** The keys that worked when the help was asked for; null while it is closed. */
  readonly bindings: readonly KeyBinding[] | null
  readonly onClose: () => void
}

/** Every key that works here, the screen's before those of every screen. */
export const KeyHelp = ({ bindings, onClose }: KeyHelpProps) => {
  const text = useText()
  const groups = [
    { title: text.keys.onThisScreen, keys: bindings?.filter((binding) => !binding.isDefault) ?? [] },
    { title: text.keys.everywhere, keys: bindings?.filter((binding) => binding.isDefault) ?? [] },
  ]
  return (
    <Dialog isOpen={bindings !== null} onClose={onClose} title={text.keys.title} width={440}>
      <Stack gap="md">
        {groups
          .filter(({ keys }) => keys.length > 0)
          .map(({ title, keys }) => (
            <section key={title}>
              <Text component="h3" fz="xs" fw={500} c="dimmed">
                {title}
              </Text>
              <dl className={classes['keys']}>
                {keys.map(({ key, label }) => (
                  <div key={key} className={classes['key']}>
                    <dt>{label}</dt>
                    <dd>
                      <span className={classes['name']}>{key}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </Stack>
    </Dialog>
  )
}
