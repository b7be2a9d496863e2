-- What is at fault with the rows of interval readings that are not whole; the first fault of a row counts.
-- Columns: fault VARCHAR (null: none), rows BIGINT, example VARCHAR.
with judged as (
  select
    r.meter_id as source_key,
    case
      when try_cast(r.ts as timestamp) is null then 'TIME_UNREADABLE'
      when try_cast(r.ts as timestamp) < timestamp '2000-01-01 00:00:00'
        or try_cast(r.ts as timestamp) >= timestamp '2100-01-01 00:00:00' then 'TIME_IMPOSSIBLE'
      when k.meter_index is null then 'METER_UNKNOWN'
      when r.kwh is null then 'MISSING'
      when try_cast(r.kwh as double) is null then 'NOT_A_NUMBER'
      when try_cast(r.kwh as double) >= 0 and try_cast(r.kwh as double) < 1e7 then null
      when try_cast(r.kwh as double) < 0 then 'NEGATIVE'
      else 'NOT_FINITE'
    end as fault
  from ROWS(readings) as r
  left join reading_key as k on k.source_key = r.meter_id
)
select fault, count(*) as rows, cast(min(case when fault is not null then source_key end) as varchar) as example
from judged
group by fault
