import { statements } from './ddl.ts'

const segments = [
  ['walk_in', '散客上门', 'Walk-in'],
  ['direct', '散客预订', 'Direct'],
  ['agency', '旅行社/网络', 'Agency/OTA'],
  ['company', '协议单位', 'Corporate'],
  ['group', '团队', 'Group'],
  ['long_stay', '长住', 'Long stay'],
  ['complimentary', '免费/自用', 'Complimentary'],
] as const

/** Which market a stay or a group belongs to, and which company or agency sends the guests. Stays of before know neither. */
export const market = statements(
  `create table market_segment (
    code text not null primary key,
    name_zh text not null,
    name_en text not null,
    is_active integer not null,
    constraint market_segment_active_is_flag check (is_active in (0, 1))
  )`,
  ...segments.map(
    ([code, zh, en]) =>
      `insert into market_segment (code, name_zh, name_en, is_active) values ('${code}', '${zh}', '${en}', 1)`,
  ),
  'alter table stay add column segment_code text references market_segment (code)',
  'alter table stay add column company_id integer references company (id)',
  'alter table group_block add column segment_code text references market_segment (code)',
  'alter table group_block add column company_id integer references company (id)',
  'create index group_block_by_folio on group_block (folio_id)',
  'create index room_night_by_entry on room_night (charged_entry_id) where charged_entry_id is not null',
)
