-- H2 has no index for "contains"; see the folder of PostgreSQL.
create index work_item_closed_by on work_item (closed_by, matter_id);
create index work_item_holder on work_item (holder, matter_id);
