import { Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { KeyLayer, useKey } from '../kernel/keys.tsx'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Width in px: 400 for a question, 640 for a form. */
  readonly width?: number
  /** Asked by another dialog: stands above it and above a document ready for the printer. */
  readonly isOnTop?: boolean
}

/**
 * A question above the screen: `<Dialog isOpen={…} onClose={…} title={…}>`. It holds the focus and gives it
 * back, closes on Esc, and lets the keys of the screen below rest. Put `data-autofocus` on the first field.
 */
export const Dialog = ({ isOpen, onClose, title, children, width = 400, isOnTop = false }: DialogProps) => (
  <Modal.Root
    opened={isOpen}
    onClose={onClose}
    closeOnEscape={false}
    size={width}
    centered
    zIndex={isOnTop ? 400 : 200}
  >
    <Modal.Overlay />
    <Modal.Content>
      <KeyLayer>
        <CloseKey onClose={onClose} />
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

/** Esc closes the dialog opened last and no other, which the dialogs of Mantine would all do at once. */
const CloseKey = ({ onClose }: Pick<DialogProps, 'onClose'>) => {
  const { common } = useText()
  useKey('Esc', onClose, { label: common.close })
  return null
}
