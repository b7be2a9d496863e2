-- The mean day of each meter in each window of 28 days, counted back from the last hour.
-- Parameters: hours INTEGER (of the whole period, which begins at midnight).
-- Columns: meter_index, activity_index, window_index, hour_of_day INTEGER, kw, variance DOUBLE.
with profile as (
  select
    meter_index,
    cast(floor(($hours - 1 - hour_index) / 672.0) as integer) as window_index,
    cast(mod(hour_index, 24) as integer) as hour_of_day,
    avg(kwh) as kw,
    var_samp(kwh) as variance
  from reading
  group by 1, 2, 3
)
select p.meter_index, m.activity_index, p.window_index, p.hour_of_day, p.kw, p.variance
from profile as p
join meter as m on m.meter_index = p.meter_index
