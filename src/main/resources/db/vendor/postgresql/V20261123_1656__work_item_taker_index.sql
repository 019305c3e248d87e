create index work_item_taker_offered on work_item_taker (taker, due, item_id) where offered;
create extension if not exists pg_trgm;
create index work_item_search on work_item using gin (search gin_trgm_ops) where closed_at is null;
create index work_item_unit_path_c on work_item (unit_path collate "C", due) where closed_at is null;
