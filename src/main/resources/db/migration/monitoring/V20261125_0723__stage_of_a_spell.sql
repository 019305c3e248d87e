-- What the finished step is called: leaders' figures are told by it.
alter table monitoring_spell add column step varchar(120);
alter table monitoring_spell add column label varchar(60);
update monitoring_spell set step = (select i.step from work_item i where i.id = monitoring_spell.item_id),
    label = (select i.label from work_item i where i.id = monitoring_spell.item_id);
