import { Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyLayer } from '../kernel/keys.tsx'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Width in px: 400 for a question, 640 for a form. */
  readonly width?: number
}

/**
 * A question above the screen: `<Dialog isOpen={…} onClose={…} title={…}>`. It holds the focus and gives it
 * back, closes on Esc, and lets the keys of the screen below rest. Put `data-autofocus` on the first field.
 */
export const Dialog = ({ isOpen, onClose, title, children, width = 400 }: DialogProps) => (
  <Modal.Root opened={isOpen} onClose={onClose} size={width} centered>
    <Modal.Overlay />
    <Modal.Content>
      <KeyLayer>
        <Group justify="space-between" px="md" pt="md" wrap="nowrap">
          <Modal.Title fw={600} fz="lg">
            {title}
          </Modal.Title>
          <Modal.CloseButton />
        </Group>
        <Modal.Body p="md">{children}</Modal.Body>
      </KeyLayer>
    </Modal.Content>
  </Modal.Root>
)
