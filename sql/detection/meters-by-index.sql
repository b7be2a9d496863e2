-- The meters of a register, numbered in the order of their ids; of an id that stands there twice, the first by transformer.
-- Columns: meter_index, activity_index INTEGER, meter_id VARCHAR, transformer_id, category, activity VARCHAR, occupants, contract_kw DOUBLE, lines BIGINT.
with numbered as (
  select
    cast(meter_id as varchar) as meter_id,
    cast(transformer_id as varchar) as transformer_id,
    cast(category as varchar) as category,
    cast(activity as varchar) as activity,
    try_cast(occupants as double) as occupants,
    try_cast(contract_kw as double) as contract_kw,
    row_number() over (partition by cast(meter_id as varchar) order by cast(transformer_id as varchar)) as line,
    count(*) over (partition by cast(meter_id as varchar)) as lines
  from ROWS(meters)
  where meter_id is not null
)
select
  cast(row_number() over (order by meter_id) - 1 as integer) as meter_index,
  cast(dense_rank() over (order by category, activity) as integer) as activity_index,
  meter_id, transformer_id, category, activity, occupants, contract_kw, lines
from numbered
where line = 1
