import { appendOnly, statements } from './ddl.ts'

/**
 * Breakfast coupons: each has a number within its date and is for that morning alone. What became of one stands
 * apart, once at a time.
 */
export const mealCoupons = statements(
  `create table meal_coupon (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    meal_date text not null,
    running integer not null,
    origin text not null,
    folio_line_id integer references folio_line (id),
    issued_by integer not null references staff (id),
    issued_at text not null,
    constraint meal_coupon_number_once unique (meal_date, running),
    constraint meal_coupon_has_its_date unique (id, meal_date),
    constraint meal_coupon_running_positive check (running > 0),
    constraint meal_coupon_known_origin check (origin in ('included', 'sold')),
    constraint meal_coupon_sold_has_charge check ((origin = 'sold') = (folio_line_id is not null))
  )`,
  `create index meal_coupon_by_stay on meal_coupon (stay_id)`,
  appendOnly('meal_coupon'),
  `create table meal_coupon_end (
    id integer not null primary key,
    coupon_id integer not null,
    meal_date text not null,
    outcome text not null,
    used_date text,
    ended_by integer not null references staff (id),
    ended_at text not null,
    taken_back_by integer references staff (id),
    taken_back_at text,
    constraint meal_coupon_end_of_its_date foreign key (coupon_id, meal_date)
      references meal_coupon (id, meal_date),
    constraint meal_coupon_end_known_outcome check (outcome in ('used', 'returned', 'lost')),
    constraint meal_coupon_end_used_has_date check ((outcome = 'used') = (used_date is not null)),
    constraint meal_coupon_end_used_on_its_date check (used_date = meal_date),
    constraint meal_coupon_end_taken_back_by_whom check ((taken_back_at is null) = (taken_back_by is null))
  )`,
  `create unique index meal_coupon_end_once on meal_coupon_end (coupon_id) where taken_back_at is null`,
)
