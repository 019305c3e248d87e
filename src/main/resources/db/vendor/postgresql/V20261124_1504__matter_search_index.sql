-- Search looks at matters now, open and done; the tasks' own index was for open ones only.
drop index work_item_search;
create index matter_search on matter using gin (search_key gin_trgm_ops);
create index matter_unit_path_c on matter (unit_path collate "C", id);
create index work_item_closed_by on work_item (closed_by, matter_id) where closed_by is not null;
create index work_item_holder on work_item (holder, matter_id) where holder is not null;
