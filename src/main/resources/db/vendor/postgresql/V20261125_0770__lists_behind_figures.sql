-- The list behind a figure is found and put in order from the index alone; only the rows of its page are read.
drop index work_item_late;
create index work_item_late on work_item (due, id) include (unit_path, opened_at, matter_id)
    where closed_at is null and not confidential and not guarded and engine;
drop index work_item_closed;
create index work_item_closed on work_item (closed_at) include (id, matter_id, due, unit_path, opened_at, cancelled)
    where closed_at is not null and not confidential and not guarded and engine;
