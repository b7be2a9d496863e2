-- How many rows of transformers' readings are whole, and what is at fault with the others; the first fault of a row counts.
-- Columns: fault VARCHAR (null: none), rows BIGINT, example VARCHAR.
with judged as (
  select
    cast(r.transformer_id as varchar) as id,
    case
      when try_cast(r.ts as timestamp) is null then 'TIME_UNREADABLE'
      when try_cast(r.ts as timestamp) < timestamp '2000-01-01 00:00:00'
        or try_cast(r.ts as timestamp) >= timestamp '2100-01-01 00:00:00' then 'TIME_IMPOSSIBLE'
      when t.transformer_id is null then 'TRANSFORMER_UNKNOWN'
      when r.kwh is null then 'MISSING'
      when try_cast(r.kwh as double) is null then 'NOT_A_NUMBER'
      when try_cast(r.kwh as double) >= 0 and try_cast(r.kwh as double) < 1e9 then null
      when try_cast(r.kwh as double) < 0 then 'NEGATIVE'
      else 'NOT_FINITE'
    end as fault
  from ROWS(transformer_readings) as r
  left join transformer as t on t.transformer_id = cast(r.transformer_id as varchar)
)
select fault, count(*) as rows, min(id) as example
from judged
group by fault
