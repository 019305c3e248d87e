-- Lists and counts read the offers alone.
alter table work_item_taker add column barred bigint;
update work_item_taker t set barred = (select i.barred from work_item i where i.id = t.item_id)
where exists (select 1 from work_item i where i.id = t.item_id and i.barred is not null);
