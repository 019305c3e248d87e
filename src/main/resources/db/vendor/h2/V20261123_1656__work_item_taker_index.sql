create index work_item_taker_offered on work_item_taker (taker, offered, due, item_id);
create index work_item_unit_path on work_item (unit_path, due);
