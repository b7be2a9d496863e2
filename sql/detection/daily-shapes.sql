-- The shape of each meter's mean day in each window of 28 days, against that of the meters of its activity.
-- Columns: meter_index, window_index INTEGER, hour_share DOUBLE (of the variance, by the hour of the day), likeness, reversed_likeness
-- DOUBLE (correlation with the activity's mean day, as it is and with its hours reversed), night_kw, day_kw DOUBLE (0-5 h, 9-21 h).
with both_ways as (
  select a.activity_index, a.window_index, a.hour_of_day, a.level, b.level as reversed_level
  from activity_day as a
  join activity_day as b
    on b.activity_index = a.activity_index and b.window_index = a.window_index and b.hour_of_day = 23 - a.hour_of_day
)
select
  p.meter_index,
  p.window_index,
  var_samp(p.kw) / nullif(var_samp(p.kw) + avg(p.variance), 0) as hour_share,
  case when stddev_samp(p.kw) > 0 and stddev_samp(a.level) > 0 then corr(p.kw, a.level) end as likeness,
  case when stddev_samp(p.kw) > 0 and stddev_samp(a.level) > 0 then corr(p.kw, a.reversed_level) end as reversed_likeness,
  avg(case when p.hour_of_day < 5 then p.kw end) as night_kw,
  avg(case when p.hour_of_day >= 9 and p.hour_of_day < 21 then p.kw end) as day_kw
from hour_profile as p
join both_ways as a
  on a.activity_index = p.activity_index and a.window_index = p.window_index and a.hour_of_day = p.hour_of_day
group by p.meter_index, p.window_index
