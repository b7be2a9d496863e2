-- How each meter's days follow the temperature; days with less than 20 readings are left out.
-- Parameters: from TIMESTAMP. Columns: meter_index INTEGER, days BIGINT, correlation, kw_per_degree, daily_variation DOUBLE.
with temperature_day as (
  select
    cast(floor(date_diff('hour', cast($from as timestamp), try_cast(ts as timestamp)) / 24.0) as integer) as day_index,
    avg(try_cast(temp_c as double)) as temperature_c
  from ROWS(temperature)
  group by 1
),
meter_day as (
  select meter_index, cast(floor(hour_index / 24.0) as integer) as day_index, avg(kwh) as kw
  from reading
  group by 1, 2
  having count(*) >= 20
)
select
  d.meter_index,
  count(*) as days,
  corr(d.kw, t.temperature_c) as correlation,
  regr_slope(d.kw, t.temperature_c) as kw_per_degree,
  stddev_samp(d.kw) / nullif(avg(d.kw), 0) as daily_variation
from meter_day as d
join temperature_day as t on t.day_index = d.day_index
group by d.meter_index
