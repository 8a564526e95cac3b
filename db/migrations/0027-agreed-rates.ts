import { appendOnly, statements } from './ddl.ts'

const reasons = [
  ['member', '会员', 'Member'],
  ['long_stay', '长住', 'Long stay'],
  ['company', '协议单位', 'Company'],
  ['group', '团队', 'Group'],
  ['complaint', '投诉补偿', 'Complaint'],
  ['manager', '经理特批', 'Manager’s'],
  ['other', '其他', 'Other'],
] as const

const percents = [
  ['receptionist', 10],
  ['cashier', 15],
  ['shift_lead', 30],
] as const

/** What the list asked of a night beside what was agreed, why it is less, and up to how much less a role agrees alone. */
export const agreedRates = statements(
  `create table concession_reason (
    code text not null primary key,
    name_zh text not null,
    name_en text not null,
    is_active integer not null,
    constraint concession_reason_active_is_flag check (is_active in (0, 1))
  )`,
  ...reasons.map(
    ([code, zh, en]) =>
      `insert into concession_reason (code, name_zh, name_en, is_active) values ('${code}', '${zh}', '${en}', 1)`,
  ),
  `create table concession_limit (
    role text not null primary key,
    percent integer not null,
    constraint concession_limit_is_percent check (percent between 0 and 100)
  )`,
  ...percents.map(
    ([role, percent]) => `insert into concession_limit (role, percent) values ('${role}', ${percent})`,
  ),
  `create table agreed_rate (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    night text not null,
    room_type_id integer not null references room_type (id),
    plan_code text references rate_plan (code),
    list_minor integer not null,
    rate_minor integer not null,
    currency text not null,
    reason_code text references concession_reason (code),
    business_date text not null,
    agreed_by integer not null references staff (id),
    approved_by integer references staff (id),
    constraint agreed_rate_not_negative check (list_minor >= 0 and rate_minor >= 0),
    constraint agreed_rate_below_list_has_reason check (rate_minor >= list_minor or reason_code is not null),
    constraint agreed_rate_free_night_is_approved check (rate_minor > 0 or approved_by is not null),
    constraint agreed_rate_approved_by_another check (approved_by <> agreed_by)
  )`,
  `create index agreed_rate_by_stay on agreed_rate (stay_id, night, id)`,
  `create index agreed_rate_by_night on agreed_rate (night) where reason_code is not null`,
  appendOnly('agreed_rate'),
)
