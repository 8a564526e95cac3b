import { languageNames, languages, languageTags } from '@jiaoban/shared/i18n/language.ts'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import classes from './language-menu.module.css'

/** Changes the words of the screen at once; what is being typed stays. */
export const LanguageMenu = () => {
  const { shell } = useText()
  const { language, setLanguage } = useLanguage()
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes['tool'] ?? ''}
          aria-label={`${shell.language}: ${languageNames[language]}`}
        >
          <IconLanguage size={16} aria-hidden />
          <span>{languageNames[language]}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((choice) => (
          <Menu.Item key={choice} lang={languageTags[choice]} onClick={() => void setLanguage(choice)}>
            {languageNames[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
