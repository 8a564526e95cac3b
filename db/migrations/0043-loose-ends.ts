import { addCheck, appendOnly, statements } from './ddl.ts'

/**
 * What a spot check found in other currencies; a desk shift always has a holder; and what is asked of open city items and
 * of rooms out of order stays as fast as the house grows old.
 */
export const looseEnds = statements(
  `create table spot_check_currency (
    count_id integer not null references spot_check (count_id),
    currency text not null,
    expected_minor integer not null,
    counted_minor integer not null,
    primary key (count_id, currency),
    constraint spot_check_currency_not_negative check (counted_minor >= 0)
  )`,
  appendOnly('spot_check_currency'),
  `update cashier_shift set held_by = cashier_id where kind = 'desk' and held_by is null`,
  addCheck('cashier_shift', 'cashier_shift_desk_has_holder', `kind <> 'desk' or held_by is not null`),
  `create index out_of_order_open_by_end on out_of_order (until_date) where ended_seq is null`,
  `create table open_city_item (
    item_id integer not null primary key references city_item (id),
    company_id integer not null references company (id)
  )`,
  `create index open_city_item_by_company on open_city_item (company_id, item_id)`,
  `insert into open_city_item (item_id, company_id)
     select city_item.id, city_item.company_id from city_item
     where city_item.amount_minor > (
       select coalesce(sum(city_allocation.amount_minor), 0) from city_allocation
       where city_allocation.credit_item_id = city_item.id or city_allocation.charge_item_id = city_item.id)`,
)
