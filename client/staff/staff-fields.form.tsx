import { type Role, roles } from '@jiaoban/shared/kernel/role.ts'
import { Select, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { PinField } from '../ui/pin-field.tsx'

/** The error of one field by its name, as the form around it knows it. */
export type ErrorOf = (field: string) => string | undefined

interface FieldProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
  /** Among others in a row, where there is no room for hints. */
  readonly isInRow?: boolean
}

export const RoleField = ({ value, onChange, error }: FieldProps<Role>) => {
  const { settings, shell } = useText()
  return (
    <Select
      label={settings.staff.role}
      data={roles.map((role) => ({ value: role, label: shell.roles[role] }))}
      value={value}
      onChange={(chosen) => onChange(roles.find((role) => role === chosen) ?? value)}
      allowDeselect={false}
      error={error}
    />
  )
}

export const UsernameField = ({ value, onChange, error, isInRow = false }: FieldProps<string>) => {
  const { staff } = useText().settings
  return (
    <TextInput
      label={staff.username}
      placeholder={isInRow ? '' : staff.usernameHint}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}

interface DisplayNameFieldProps extends FieldProps<string> {
  readonly isFirst?: boolean
}

export const DisplayNameField = ({ value, onChange, error, isFirst = false }: DisplayNameFieldProps) => {
  const { staff } = useText().settings
  return (
    <TextInput
      label={staff.displayName}
      autoComplete="off"
      data-autofocus={isFirst || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}

interface SecretFieldsProps {
  readonly value: { readonly password: string; readonly pin: string }
  readonly onChange: (secrets: { password: string; pin: string }) => void
  readonly errorOf: ErrorOf
  /** Of somebody who has both already: an empty one stays as it is. */
  readonly isReset?: boolean
  readonly isInRow?: boolean
}

/** Password and PIN. What the administrator types is told to the person, so the password can be read here. */
export const SecretFields = ({
  value,
  onChange,
  errorOf,
  isReset = false,
  isInRow = false,
}: SecretFieldsProps) => {
  const { settings, money } = useText()
  const { staff } = settings
  const hint = (text: string) => (isInRow ? '' : isReset ? staff.keepPassword : text)
  return (
    <>
      <TextInput
        label={isReset ? staff.newPassword : staff.password}
        placeholder={hint(staff.passwordHint)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
        error={errorOf('password')}
      />
      <PinField
        label={isReset ? staff.newPin : money.sign.pin}
        placeholder={hint(staff.pinHint)}
        value={value.pin}
        onChange={(pin) => onChange({ ...value, pin })}
        error={errorOf('pin')}
      />
    </>
  )
}
