import { languageTags, type Language } from '@jiaoban/shared/i18n/language.ts'
import { FocusTrap, Portal } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { isTrainingPage } from '../kernel/base-path.ts'
import { LanguageScope, useText } from '../kernel/i18n.tsx'
import { KeyLayer, useKey } from '../kernel/keys.tsx'
import { ActionButton } from './action-button.tsx'
import { choosePaper, type PaperSize } from './paper-size.ts'
import classes from './print-frame.module.css'

interface PrintFrameProps {
  readonly title: string
  readonly size: PaperSize
  /** The language of the reader of the paper, who may not be the user of the screen. */
  readonly language: Language
  readonly onClose: () => void
  /** The browser's print dialog was closed: mark the copy as printed. */
  readonly onPrinted?: () => void
  /** Opens the print dialog at once. */
  readonly isImmediate?: boolean
  /** Choices about the paper, in the toolbar: its size, its language. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/**
 * A document above the screen, as it will lie on the paper. Enter prints, Esc closes; the printer gets
 * nothing but the paper. `<PrintFrame title={…} size="a5" language="zh" onClose={…}>…</PrintFrame>`
 */
export const PrintFrame = (props: PrintFrameProps) => (
  <Portal>
    <KeyLayer>
      <FocusTrap active>
        <div role="dialog" aria-modal aria-label={props.title} className={classes['frame']}>
          <Toolbar {...props} />
          <div className={classes['desk']}>
            <LanguageScope language={props.language}>
              <Sheet {...props} />
            </LanguageScope>
          </div>
        </div>
      </FocusTrap>
    </KeyLayer>
  </Portal>
)

const Toolbar = ({ title, onClose, onPrinted, tools }: PrintFrameProps) => {
  const text = useText()
  const printed = useEffectEvent(() => onPrinted?.())
  useKey('Esc', onClose, { label: text.common.close })
  useEffect(() => {
    const onAfterPrint = () => printed()
    window.addEventListener('afterprint', onAfterPrint)
    return () => window.removeEventListener('afterprint', onAfterPrint)
  }, [])
  return (
    <div className={classes['toolbar']} data-no-print>
      <h2 className={classes['title']}>{title}</h2>
      {tools}
      <ActionButton label={text.common.close} hotkey="Esc" variant="quiet" onAction={onClose} />
      <ActionButton
        label={text.common.print}
        hotkey="Ctrl+P"
        variant="primary"
        hasAutoFocus
        onAction={() => window.print()}
      />
    </div>
  )
}

/** Mounted once its language is loaded, so what is measured and printed is complete. */
const Sheet = ({ size, language, isImmediate = false, children }: PrintFrameProps) => {
  const text = useText()
  const paper = useRef<HTMLElement>(null)
  useEffect(() => (paper.current === null ? undefined : followPaper(paper.current, size)), [size])
  useEffect(() => {
    const timer = isImmediate ? setTimeout(() => window.print(), 50) : undefined
    return () => clearTimeout(timer)
  }, [isImmediate])
  return (
    <article
      ref={paper}
      className={`paper paper-${size}`}
      lang={languageTags[language]}
      data-training={isTrainingPage || undefined}
    >
      {isTrainingPage && <p className="paper-training">{text.training.paper}</p>}
      {children}
    </article>
  )
}

/** Keeps the printer's page as long as the roll, also when another language makes it longer. Returns the undo. */
const followPaper = (paper: HTMLElement, size: PaperSize): (() => void) => {
  let undo: (() => void) | undefined
  const observer = new ResizeObserver(() => {
    // While it is printed the sheet has no margins of its own; its page was chosen before.
    if (window.matchMedia('print').matches) return
    undo?.()
    undo = choosePaper(size, paper.scrollHeight)
  })
  observer.observe(paper)
  return () => {
    observer.disconnect()
    undo?.()
  }
}
