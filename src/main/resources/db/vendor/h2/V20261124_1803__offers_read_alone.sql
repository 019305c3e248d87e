drop index work_item_taker_offered;
create index work_item_taker_offered on work_item_taker (taker, offered, due, item_id, barred);
