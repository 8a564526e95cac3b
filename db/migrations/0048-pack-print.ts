import { appendOnly, statements } from './ddl.ts'

/** Every copy of a night's report pack that was printed: 1 is the original, each other a reprint. */
export const packPrint = statements(
  `create table night_pack_print (
    business_date text not null references night_audit (business_date),
    copy_number integer not null,
    printed_at text not null,
    printed_by integer not null references staff (id),
    primary key (business_date, copy_number),
    constraint night_pack_print_counts_from_one check (copy_number >= 1)
  )`,
  appendOnly('night_pack_print'),
)
