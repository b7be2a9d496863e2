-- What a file of interval readings spans, impossible times left out.
-- Columns: rows, filled BIGINT, first_at, last_at TIMESTAMP, off_hour BIGINT (rows not on the hour).
with timed as (
  select
    kwh,
    case
      when try_cast(ts as timestamp) >= timestamp '2000-01-01 00:00:00'
        and try_cast(ts as timestamp) < timestamp '2100-01-01 00:00:00' then try_cast(ts as timestamp)
    end as read_at
  from ROWS(readings)
)
select
  count(*) as rows,
  count(kwh) as filled,
  min(read_at) as first_at,
  max(read_at) as last_at,
  count(case when extract(minute from read_at) <> 0 then 1 end) as off_hour
from timed
