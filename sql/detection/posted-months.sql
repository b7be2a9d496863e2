-- What was posted for each known meter and month, and by whom.
-- Columns: meter_index INTEGER, month VARCHAR, posted_kwh DOUBLE, manual BOOLEAN, employee_id VARCHAR.
select
  m.meter_index,
  substr(cast(b.month as varchar), 1, 7) as month,
  try_cast(b.posted_kwh as double) as posted_kwh,
  upper(cast(b.source as varchar)) = 'MANUAL' as manual,
  cast(b.employee_id as varchar) as employee_id
from ROWS(bills) as b
join meter as m on m.meter_id = cast(b.meter_id as varchar)
where try_cast(b.posted_kwh as double) >= 0
  and try_cast(b.posted_kwh as double) < 1e9
order by m.meter_index, month
