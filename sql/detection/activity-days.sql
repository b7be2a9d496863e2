-- The mean day of the meters of an activity in each window, each meter counted alike.
-- Columns: activity_index, window_index, hour_of_day INTEGER, level DOUBLE (1: the mean of the day).
with whole as (
  select meter_index, window_index, avg(kw) as kw
  from hour_profile
  group by meter_index, window_index
)
select p.activity_index, p.window_index, p.hour_of_day, avg(p.kw / w.kw) as level
from hour_profile as p
join whole as w on w.meter_index = p.meter_index and w.window_index = p.window_index
where w.kw > 0
group by p.activity_index, p.window_index, p.hour_of_day
