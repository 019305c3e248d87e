drop index work_item_taker_offered;
create index work_item_taker_offered on work_item_taker (taker, due, item_id) include (barred) where offered;
