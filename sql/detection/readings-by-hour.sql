-- The whole readings of known meters, by hour since $from.
-- Parameters: from TIMESTAMP, to TIMESTAMP (exclusive). Columns: meter_index INTEGER, hour_index INTEGER, kwh REAL.
select
  k.meter_index,
  cast(date_diff('hour', cast($from as timestamp), try_cast(r.ts as timestamp)) as integer) as hour_index,
  try_cast(r.kwh as real) as kwh
from ROWS(readings) as r
join reading_key as k on k.source_key = r.meter_id
where k.meter_index is not null
  and try_cast(r.ts as timestamp) >= cast($from as timestamp)
  and try_cast(r.ts as timestamp) < cast($to as timestamp)
  and try_cast(r.kwh as double) >= 0
  and try_cast(r.kwh as double) < 1e7
