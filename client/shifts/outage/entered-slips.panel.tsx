import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { Anchor, Group, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import type { client } from '../../kernel/trpc.ts'
import { DataTable } from '../../ui/data-table.tsx'

type Slips = NonNullable<Awaited<ReturnType<typeof client.shifts.outage.query>>>['entered']

/** The papers of this shift that were entered, each with what it became. */
export const EnteredSlips = ({ slips }: { readonly slips: Slips }) => {
  const { outage, documents } = useText()
  const { timeZone } = useShellStatus()
  const { entered: words } = outage
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {words.title}
      </Title>
      <DataTable
        label={words.title}
        rows={slips}
        rowKey={({ documentId }) => documentId}
        empty={{ title: words.empty }}
        columns={[
          {
            key: 'number',
            header: words.number,
            cell: ({ documentId, number }) => <DocumentLink id={documentId}>{number}</DocumentLink>,
          },
          {
            key: 'written',
            header: words.written,
            cell: ({ occurredAt }) => formatInstant(occurredAt, timeZone),
          },
          {
            key: 'enteredAt',
            header: words.enteredAt,
            cell: ({ enteredAt }) => formatInstant(enteredAt, timeZone),
          },
          {
            key: 'made',
            header: words.made,
            cell: ({ made }) =>
              made.length === 0 ? (
                words.none
              ) : (
                <Group gap="md">
                  {made.map(({ id, kind, number }) => (
                    <DocumentLink key={id} id={id}>
                      {`${documents.kinds[kind]} ${number}`}
                    </DocumentLink>
                  ))}
                </Group>
              ),
          },
        ]}
      />
    </section>
  )
}

const DocumentLink = ({ id, children }: { readonly id: number; readonly children: string }) => (
  <Anchor component={Link} to={`/documents/${id}`} size="sm">
    {children}
  </Anchor>
)
