-- What somebody lent and gets back.
create index work_item_lent on work_item (lent_by);
