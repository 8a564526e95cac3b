import { changePropertyInput } from '@jiaoban/shared/property/property.schema.ts'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { HouseRuleFields, PropertyHeadFields, type PropertyDraft } from './property-fields.form.tsx'
import classes from './settings.module.css'

type Profile = Awaited<ReturnType<typeof client.property.profile.query>>

/** The head of the documents and the house rules, to be changed; what can never change, to be looked at. */
export const PropertyPanel = () => {
  const profile = useQuery(trpc.property.profile.queryOptions())
  return <Loaded query={profile}>{(loaded) => <PropertyForm profile={loaded} />}</Loaded>
}

const PropertyForm = ({ profile }: { readonly profile: Profile }) => {
  const text = useText()
  const { property } = text.settings
  const { currency, timeZone, rollFromTime, ...changeable } = profile
  const [draft, setDraft] = useState<PropertyDraft>(changeable)
  const [isTried, setTried] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const save = useCommand(trpc.property.change)
  const errors = isTried ? fieldErrorsOf(changePropertyInput, draft, text) : noErrors

  const change = (next: PropertyDraft) => {
    setSaved(false)
    setDraft(next)
  }
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!changePropertyInput.safeParse(draft).success) return
    setSaved((await save.run(draft)) !== undefined)
  }
  const fields = { value: draft, onChange: change, currency, errors }
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        {isSaved && <DoneNotice what={property.saved} />}
        <fieldset className={classes['group']}>
          <legend>{property.head}</legend>
          <PropertyHeadFields {...fields} />
        </fieldset>
        <fieldset className={classes['group']}>
          <legend>{property.rules}</legend>
          <HouseRuleFields {...fields} />
        </fieldset>
        <section aria-label={property.fixed}>
          <h2 className={classes['title']}>{property.fixed}</h2>
          <dl className={classes['facts']}>
            <dt>{property.currency}</dt>
            <dd>{currency}</dd>
            <dt>{property.timeZone}</dt>
            <dd>{timeZone}</dd>
            <dt>{property.rollFromTime}</dt>
            <dd>{rollFromTime}</dd>
          </dl>
        </section>
        <RefusalAlert refusal={save.refusal} />
        <Group>
          <ActionButton
            variant="primary"
            label={text.common.save}
            hotkey="Ctrl+Enter"
            isRunning={save.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
