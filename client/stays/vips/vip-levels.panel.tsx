import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import type { Column } from '../../ui/data-table.tsx'
import { SettingsList } from '../../ui/settings-list.tsx'
import { VipLevelForm } from './vip-level.form.tsx'
import { useVipLevels, type VipLevelItem } from './vips.api.ts'

/** The levels of guests and what the house makes ready for each. */
export const VipLevelsPanel = () => {
  const { vips: words } = useText()
  const levels = useVipLevels()
  const columns = useColumns()
  const blockedReason = useBlockedReason()
  return (
    <SettingsList
      label={words.title}
      query={levels}
      columns={() => columns}
      rowKey={({ code }) => code}
      isDimmed={({ isActive }) => !isActive}
      words={words}
      blockedReason={blockedReason('addVipLevel', 'office')}
      saved={words.saved}
      width={900}
      form={(level, onSaved) => <VipLevelForm level={level} onSaved={onSaved} />}
    />
  )
}

const useColumns = (): Column<VipLevelItem>[] => {
  const { vips: words, common } = useText()
  const { language } = useLanguage()
  return [
    { key: 'code', header: common.codes.code, cell: ({ code }) => <strong>{code}</strong> },
    { key: 'name', header: words.level, cell: ({ name }) => name[language] },
    {
      key: 'items',
      header: words.items,
      cell: ({ items }) => items.map(({ name }) => name[language]).join('、'),
    },
    { key: 'state', header: words.isActive, cell: ({ isActive }) => words.state(isActive) },
  ]
}
