import { isLanguage, type Language, languageNames, languages } from '@jiaoban/shared/i18n/language.ts'
import { SegmentedControl } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import type { PaperChoice } from './paper-choice.api.ts'

interface PaperToolsProps {
  readonly paper: PaperChoice
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

/** On which paper, and in whose language: the reader of the paper may not be the user of the screen. */
export const PaperTools = ({ paper, language, onLanguage }: PaperToolsProps) => {
  const { papers } = useText()
  return (
    <>
      <SegmentedControl
        aria-label={papers.paper}
        size="xs"
        data={paper.sizes.map((size) => ({ value: size, label: papers.sizes[size] }))}
        value={paper.size}
        onChange={(value) => paper.setSize(paper.sizes.find((size) => size === value) ?? paper.size)}
      />
      <SegmentedControl
        aria-label={papers.language}
        size="xs"
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        value={language}
        onChange={(value) => isLanguage(value) && onLanguage(value)}
      />
    </>
  )
}
