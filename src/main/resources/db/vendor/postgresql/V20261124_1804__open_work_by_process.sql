create index work_item_open_process on work_item (process) where closed_at is null;
