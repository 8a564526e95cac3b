import { useText } from '../kernel/i18n.tsx'
import { DisplayNameField, RoleField, SecretFields, UsernameField } from '../staff/staff-fields.form.tsx'
import { RowList } from './row-list.form.tsx'
import { newPerson, type SetUpDraft } from './set-up-draft.api.ts'
import { type SetUpPartProps, SetUpSection } from './set-up-section.panel.tsx'

/** Who will work here: an administrator at least. */
export const StaffPart = ({ draft, onChange, check }: SetUpPartProps<SetUpDraft>) => {
  const { person } = useText().setUp
  return (
    <SetUpSection name="staff" check={check}>
      <RowList
        rows={draft.staff}
        onChange={(staff) => onChange({ staff })}
        addLabel={person.add}
        makeRow={() => newPerson()}
        removeLabel={({ displayName, username }) => person.remove(displayName || username)}
        least={1}
      >
        {(row, change, index) => {
          const errorOf = (field: string) => check.fields.get(`staff.${index}.${field}`)
          return (
            <>
              <RoleField value={row.role} onChange={(role) => change({ role })} error={errorOf('role')} />
              <DisplayNameField
                value={row.displayName}
                onChange={(displayName) => change({ displayName })}
                error={errorOf('displayName')}
              />
              <UsernameField
                isInRow
                value={row.username}
                onChange={(username) => change({ username })}
                error={errorOf('username')}
              />
              <SecretFields isInRow value={row} onChange={change} errorOf={errorOf} />
            </>
          )
        }}
      </RowList>
    </SetUpSection>
  )
}
