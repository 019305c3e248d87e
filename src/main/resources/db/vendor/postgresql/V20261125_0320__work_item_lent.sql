-- What somebody lent and gets back: few of all that is open.
create index work_item_lent on work_item (lent_by) where lent_by is not null and closed_at is null;
