-- The readings with one a meter and hour: parts of an hour are summed where all of its parts are there, of readings of the same
-- instant the largest is kept.
-- Parameters: from TIMESTAMP, to TIMESTAMP (exclusive), parts INTEGER (how many readings an hour has). Columns as readings-by-hour.
with once as (
  select
    k.meter_index,
    try_cast(r.ts as timestamp) as read_at,
    max(try_cast(r.kwh as real)) as kwh
  from ROWS(readings) as r
  join reading_key as k on k.source_key = r.meter_id
  where k.meter_index is not null
    and try_cast(r.ts as timestamp) >= cast($from as timestamp)
    and try_cast(r.ts as timestamp) < cast($to as timestamp)
    and try_cast(r.kwh as double) >= 0
    and try_cast(r.kwh as double) < 1e7
  group by k.meter_index, try_cast(r.ts as timestamp)
)
select
  meter_index,
  cast(date_diff('hour', cast($from as timestamp), read_at) as integer) as hour_index,
  cast(sum(kwh) as real) as kwh
from once
group by meter_index, cast(date_diff('hour', cast($from as timestamp), read_at) as integer)
having count(*) >= $parts
