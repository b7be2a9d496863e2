-- How many rows of bills are whole, and what is at fault with the others.
-- Columns: fault VARCHAR (null: none), rows BIGINT, example VARCHAR.
with judged as (
  select
    cast(b.meter_id as varchar) as id,
    case
      when m.meter_id is null then 'METER_UNKNOWN'
      when b.posted_kwh is null then 'MISSING'
      when try_cast(b.posted_kwh as double) is null then 'NOT_A_NUMBER'
      when try_cast(b.posted_kwh as double) >= 0 and try_cast(b.posted_kwh as double) < 1e9 then null
      when try_cast(b.posted_kwh as double) < 0 then 'NEGATIVE'
      else 'NOT_FINITE'
    end as fault
  from ROWS(bills) as b
  left join meter as m on m.meter_id = cast(b.meter_id as varchar)
)
select fault, count(*) as rows, min(id) as example
from judged
group by fault
