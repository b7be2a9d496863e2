-- The input of each transformer as a series, by hour since $from; of readings of the same hour the largest.
-- Parameters: from TIMESTAMP, to TIMESTAMP (exclusive).
-- Columns: transformer_index INTEGER, hour_indexes INTEGER[], kwh REAL[], in the same order.
with hourly as (
  select
    t.transformer_index,
    cast(date_diff('hour', cast($from as timestamp), try_cast(r.ts as timestamp)) as integer) as hour_index,
    max(try_cast(r.kwh as real)) as kwh
  from ROWS(transformer_readings) as r
  join transformer as t on t.transformer_id = cast(r.transformer_id as varchar)
  where try_cast(r.ts as timestamp) >= cast($from as timestamp)
    and try_cast(r.ts as timestamp) < cast($to as timestamp)
    and try_cast(r.kwh as double) >= 0
    and try_cast(r.kwh as double) < 1e9
  group by 1, 2
)
select transformer_index, array_agg(hour_index) as hour_indexes, array_agg(kwh) as kwh
from hourly
group by transformer_index
